package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Infers the type of every expression of a file and reports what cannot work. */
final class Typing {
  private final FileModel file;
  private final IdentityHashMap<Expr, Type> known = new IdentityHashMap<>();
  private final IdentityHashMap<Symbol.Local, Type> locals = new IdentityHashMap<>();
  private final SymbolTypes symbols;
  private final AccessTyping accesses;
  private final CallTyping calls;

  Typing(FileModel file) {
    this.file = file;
    this.symbols = new SymbolTypes(file, this);
    this.accesses = new AccessTyping(file, this);
    this.calls = new CallTyping(file, this);
  }

  SymbolTypes symbols() {
    return symbols;
  }

  Type of(Expr expr) {
    Type type = known.get(expr);
    if (type == null) {
      type = infer(expr);
      known.put(expr, type);
    }
    return type;
  }

  void declare(Symbol.Local local, Type type) {
    locals.put(local, type);
  }

  Type local(Symbol.Local local) {
    return locals.getOrDefault(local, Type.ANY);
  }

  private Type infer(Expr expr) {
    if (expr instanceof Expr.Str str) {
      return string(str);
    } else if (expr instanceof Expr.Int number) {
      return new Type.Int(number.value());
    } else if (expr instanceof Expr.Bool bool) {
      return new Type.Bool(bool.value());
    } else if (expr instanceof Expr.Null) {
      return Type.NULL;
    } else if (expr instanceof Expr.Array array) {
      return array(array);
    } else if (expr instanceof Expr.Obj object) {
      return object(object);
    } else if (expr instanceof Expr.Unary unary) {
      return unary(unary);
    } else if (expr instanceof Expr.Binary binary) {
      return new BinaryTyping(file).of(binary, of(binary.left()), of(binary.right()));
    } else if (expr instanceof Expr.Ternary ternary) {
      return ternary(ternary);
    } else if (expr instanceof Expr.For loop) {
      return loop(loop);
    } else if (expr instanceof Expr.Paren paren) {
      return of(paren.inner());
    } else if (expr instanceof Expr.NonNull nonNull) {
      return asserted(of(nonNull.base()));
    } else if (expr instanceof Expr.Spread spread) {
      of(spread.value());
      return Type.ERROR;
    } else if (expr instanceof Expr.Lambda lambda) {
      file.problems().add(lambda.span(), Bcp.BCP242);
      of(lambda.body());
      return Type.ERROR;
    } else if (expr instanceof Expr.Call || expr instanceof Expr.MethodCall) {
      return calls.of(expr);
    } else if (expr instanceof Expr.Name name) {
      return name(name);
    } else if (expr instanceof Expr.Skipped || expr instanceof Expr.If) {
      return Type.ERROR;
    }
    return accesses.of(expr);
  }

  private Type string(Expr.Str str) {
    boolean failed = false;
    StringBuilder known = new StringBuilder(str.pieces().get(0));
    for (int i = 0; i < str.holes().size(); i++) {
      Type hole = of(str.holes().get(i));
      failed |= hole.equals(Type.ERROR);
      if (known != null && hole instanceof Type.Str text && text.value() != null) {
        known.append(text.value()).append(str.pieces().get(i + 1));
      } else if (known != null && hole instanceof Type.Int number && number.value() != null) {
        known.append(number.value().longValue()).append(str.pieces().get(i + 1));
      } else {
        known = null;
      }
    }
    if (failed) {
      return Type.ERROR;
    }
    return known == null ? Type.STRING : new Type.Str(known.toString());
  }

  private Type array(Expr.Array array) {
    List<Type> items = new ArrayList<>();
    boolean spread = false;
    for (Expr item : array.items()) {
      if (item instanceof Expr.Spread found) {
        spread = true;
        items.add(spreadItem(found));
      } else {
        items.add(of(item));
      }
    }
    if (items.contains(Type.ERROR)) {
      return Type.ERROR;
    }
    return spread ? new Type.Array(Type.ANY) : new Type.Tuple(items);
  }

  private Type spreadItem(Expr.Spread spread) {
    Type type = of(spread.value());
    if (!Assignability.fits(Type.nonNull(type), Type.ARRAY)) {
      file.problems().add(spread.span(), Bcp.BCP402, "array");
      return Type.ERROR;
    }
    return type.equals(Type.ERROR) ? type : Type.ANY;
  }

  private Type object(Expr.Obj object) {
    new Duplicates(file).report(object);
    Map<String, Type.Property> properties = new LinkedHashMap<>();
    Type additional = null;
    boolean failed = false;
    for (Expr.ObjectItem item : object.items()) {
      Type type = Type.ANY;
      if (item instanceof Expr.Property property) {
        type = of(property.value());
        if (property.key().isLiteral()) {
          properties.put(property.key().text(), new Type.Property(type, true, false));
        } else {
          failed |= of(property.key()).equals(Type.ERROR);
          additional = Type.ANY;
        }
      } else if (item instanceof Expr.SpreadItem spread) {
        type = of(spread.value());
        additional = Type.ANY;
        if (!Assignability.fits(Type.nonNull(type), Type.OBJECT)) {
          file.problems().add(spread.span(), Bcp.BCP402, "object");
          type = Type.ERROR;
        }
      }
      failed |= type.equals(Type.ERROR);
    }
    return failed ? Type.ERROR : new Type.Obj("object", properties, additional);
  }

  private Type unary(Expr.Unary unary) {
    Type operand = of(unary.operand());
    if (operand.equals(Type.ERROR)) {
      return operand;
    }
    boolean not = unary.operator() == TokenKind.EXCLAMATION;
    if (!Assignability.fits(Type.nonNull(operand), not ? Type.BOOL : Type.INT)) {
      file.problems().add(unary.span(), Bcp.BCP044, not ? "!" : "-", operand.name());
      return Type.ERROR;
    }
    if (not) {
      return Type.BOOL;
    }
    return operand instanceof Type.Int number && number.value() != null
        ? new Type.Int(-number.value())
        : Type.INT;
  }

  private Type ternary(Expr.Ternary ternary) {
    Type condition = of(ternary.condition());
    Type whenTrue = of(ternary.whenTrue());
    Type whenFalse = of(ternary.whenFalse());
    if (List.of(condition, whenTrue, whenFalse).contains(Type.ERROR)) {
      return Type.ERROR;
    }
    if (!Assignability.fits(Type.nonNull(condition), Type.BOOL)) {
      file.problems().add(ternary.condition().span(), Bcp.BCP046, "bool");
      return Type.ERROR;
    }
    return Type.union(List.of(whenTrue, whenFalse));
  }

  private Type loop(Expr.For loop) {
    Type source = Type.nonNull(of(loop.source()));
    for (Symbol.Local local : file.locals(loop)) {
      declare(local, local.kind() == Symbol.Local.Kind.INDEX ? Type.INT : item(source));
    }
    boolean failed = source.equals(Type.ERROR);
    if (!Assignability.fits(source, Type.ARRAY)) {
      file.problems().add(loop.source().span(), Bcp.BCP137, source.name());
      failed = true;
    }
    if (loop.body() instanceof Expr.If) {
      return Type.ARRAY;
    }
    Type body = of(loop.body());
    return failed || body.equals(Type.ERROR) ? Type.ERROR : new Type.Array(Type.widened(body));
  }

  /** The type of {@code value!}: a resource or module that is there. */
  private static Type asserted(Type type) {
    return type instanceof Type.Deployed deployed
        ? new Type.Deployed(deployed.name(), deployed.body(), deployed.collection(), false)
        : Type.nonNull(type);
  }

  /** The type of what an array holds. */
  static Type item(Type array) {
    if (array instanceof Type.Array found) {
      return found.item();
    } else if (array instanceof Type.Deployed deployed && deployed.collection()) {
      return deployed.member();
    } else if (array instanceof Type.Tuple tuple && !tuple.items().isEmpty()) {
      return Type.union(tuple.items().stream().map(Type::widened).toList());
    }
    return array.equals(Type.ERROR) ? Type.ERROR : Type.ANY;
  }

  private Type name(Expr.Name name) {
    Symbol symbol = file.binding(name);
    if (symbol == null) {
      return Type.ERROR;
    }
    Type type = symbols.of(symbol);
    if (symbol instanceof Symbol.Type
        || (symbol instanceof Symbol.Imported imported
            && imported.target() instanceof Symbol.Type)) {
      file.problems().add(name.span(), Bcp.BCP288, symbol.name());
      return Type.ERROR;
    }
    if (symbol instanceof Symbol.Func
        || symbol instanceof Symbol.Namespace
        || symbol instanceof Symbol.Wildcard) {
      file.problems().add(name.span(), Bcp.BCP063, symbol.name());
      return Type.ERROR;
    }
    boolean untyped =
        symbol instanceof Symbol.Local local
            && (local.type() == null || local.type() instanceof TypeExpr.Skipped);
    if (type.equals(Type.ERROR) && !untyped && !symbols.isCycle(name.span())) {
      file.problems().add(name.span(), Bcp.BCP062, symbol.name());
    }
    return type;
  }
}
