package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TokenKind;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Reads written types. A type that contains itself counts as any where it recurs. */
final class DeclaredTypes {
  private final FileModel file;
  private final IdentityHashMap<Symbol, Boolean> open = new IdentityHashMap<>();

  DeclaredTypes(FileModel file) {
    this.file = file;
  }

  Type of(TypeExpr type) {
    if (type == null) {
      return Type.ANY;
    } else if (type instanceof TypeExpr.Name name) {
      return named(name);
    } else if (type instanceof TypeExpr.Paren paren) {
      return of(paren.inner());
    } else if (type instanceof TypeExpr.Nullable nullable) {
      return Type.nullable(of(nullable.base()));
    } else if (type instanceof TypeExpr.NonNull nonNull) {
      return Type.nonNull(of(nonNull.base()));
    } else if (type instanceof TypeExpr.Array array) {
      return new Type.Array(of(array.item()));
    } else if (type instanceof TypeExpr.Tuple tuple) {
      return new Type.Tuple(tuple.items().stream().map(item -> of(item.type())).toList());
    } else if (type instanceof TypeExpr.Union union) {
      return Type.union(union.members().stream().map(this::of).toList());
    } else if (type instanceof TypeExpr.Literal literal) {
      return literal(literal.value());
    } else if (type instanceof TypeExpr.Obj object) {
      return object(object);
    } else if (type instanceof TypeExpr.Member member) {
      return member(member);
    } else if (type instanceof TypeExpr.Items items) {
      return Typing.item(of(items.base()));
    } else if (type instanceof TypeExpr.Index index
        && index.index() instanceof Expr.Int number
        && Type.nonNull(of(index.base())) instanceof Type.Tuple tuple
        && number.value() < tuple.items().size()) {
      return tuple.items().get((int) number.value());
    } else if (type instanceof TypeExpr.Additional additional
        && Type.nonNull(of(additional.base())) instanceof Type.Obj object
        && object.additional() != null) {
      return object.additional();
    }
    return type instanceof TypeExpr.Skipped ? Type.ERROR : Type.ANY;
  }

  private Type named(TypeExpr.Name name) {
    Symbol symbol = file.binding(name);
    if (symbol instanceof Symbol.Type alias) {
      return alias(this, alias);
    }
    if (symbol instanceof Symbol.Imported imported
        && imported.target() instanceof Symbol.Type alias) {
      return new DeclaredTypes(imported.origin()).alias(alias);
    }
    return symbol instanceof Symbol.Broken ? Type.ERROR : builtIn(name.identifier().name());
  }

  private Type alias(Symbol.Type alias) {
    return alias(this, alias);
  }

  private static Type alias(DeclaredTypes types, Symbol.Type alias) {
    if (types.open.put(alias, true) != null) {
      return Type.ANY;
    }
    Type type = types.of(alias.declaration().value());
    types.open.remove(alias);
    return closed(type, alias.declaration().decorators());
  }

  /** The type, without further properties if it is {@code @sealed()}. */
  static Type closed(Type type, List<Decorator> decorators) {
    return type instanceof Type.Obj object && Decorators.has(decorators, "sealed")
        ? new Type.Obj(object.name(), object.properties(), null)
        : type;
  }

  private static Type builtIn(String name) {
    return switch (name) {
      case "string" -> Type.STRING;
      case "int" -> Type.INT;
      case "bool" -> Type.BOOL;
      case "array" -> Type.ARRAY;
      case "object" -> Type.OBJECT;
      default -> Type.ANY;
    };
  }

  private static Type literal(Expr value) {
    if (value instanceof Expr.Str text && text.isLiteral()) {
      return new Type.Str(text.text());
    } else if (value instanceof Expr.Int number) {
      return new Type.Int(number.value());
    } else if (value instanceof Expr.Bool bool) {
      return new Type.Bool(bool.value());
    } else if (value instanceof Expr.Null) {
      return Type.NULL;
    } else if (value instanceof Expr.Unary unary
        && unary.operator() == TokenKind.MINUS
        && unary.operand() instanceof Expr.Int number) {
      return new Type.Int(-number.value());
    }
    return Type.ANY;
  }

  private Type object(TypeExpr.Obj object) {
    Map<String, Type.Property> properties = new LinkedHashMap<>();
    for (TypeExpr.Property property : object.properties()) {
      Type type = closed(of(property.type()), property.decorators());
      boolean optional = Type.isNullable(type) || type.equals(Type.NULL);
      properties.put(property.name(), new Type.Property(type, !optional, false));
    }
    if (object.additional() == null) {
      return new Type.Obj(name(properties, null), properties, Type.ANY, true);
    }
    Type additional = of(object.additional().type());
    return new Type.Obj(name(properties, additional), properties, additional);
  }

  private static String name(Map<String, Type.Property> properties, Type additional) {
    var text = new StringJoiner(", ", "{ ", " }").setEmptyValue("{ }");
    properties.forEach(
        (name, property) ->
            text.add(name + (property.required() ? ": " : "?: ") + property.type().name()));
    if (additional != null) {
      text.add("*: " + additional.name());
    }
    return text.toString();
  }

  private Type member(TypeExpr.Member member) {
    Symbol imported = file.binding(member);
    if (imported instanceof Symbol.Type alias
        && file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
      return new DeclaredTypes(wildcard.origin()).alias(alias);
    }
    if (file.binding(member.base()) instanceof Symbol.Namespace) {
      return builtIn(member.name().name());
    }
    return Type.nonNull(of(member.base())) instanceof Type.Obj object
            && object.properties().containsKey(member.name().name())
        ? object.properties().get(member.name().name()).type()
        : Type.ANY;
  }
}
