package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.shapes.ResourceShapes;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Properties, items and nested resources. */
final class AccessTyping {
  private static final Set<String> WRITE_ONLY = Set.of("dependsOn", "parent", "scope");
  private static final List<String> TYPES_OF_SYS =
      List.of("any", "array", "bool", "int", "object", "resourceInput", "resourceOutput", "string");

  private final FileModel file;
  private final Typing typing;

  AccessTyping(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  Type of(Expr expr) {
    if (expr instanceof Expr.Member member) {
      return member(member);
    } else if (expr instanceof Expr.Index index) {
      return index(index);
    }
    Expr.NestedAccess access = (Expr.NestedAccess) expr;
    Type base = typing.of(access.base());
    Symbol child = file.binding(access);
    if (child != null) {
      return typing.symbols().of(child);
    }
    if (!base.equals(Type.ERROR) && file.resource(access.base()) == null) {
      file.problems().add(access.base().span(), Bcp.BCP158, base.name());
    }
    return Type.ERROR;
  }

  private Type member(Expr.Member member) {
    if (file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
      return wildcardMember(wildcard, member);
    }
    if (file.binding(member.base()) instanceof Symbol.Namespace namespace) {
      String name = member.name().name();
      Span span = member.name().span();
      if (namespace.name().equals("sys")) {
        file.problems().add(span, Bcp.BCP053, "sys", name, Suggestion.quoted(TYPES_OF_SYS));
      } else {
        file.problems().add(span, Bcp.BCP052, namespace.name(), name);
      }
      return Type.ERROR;
    }
    Type base = typing.of(member.base());
    if (!member.name().valid()) {
      boolean possible =
          base.equals(Type.ERROR) || base instanceof Type.Union || mayHaveProperties(base);
      return possible ? Type.ERROR : refuse(Bcp.BCP055, member.name().span(), base);
    }
    checkAnswer(member);
    Type result =
        property(base, member.base(), member.name().name(), member.name().span(), member.safe());
    boolean maybe = member.safe() || isSafeChain(member.base());
    return maybe && !result.equals(Type.ERROR) ? Type.nullable(result) : result;
  }

  /** Only a warning: the service may answer more than is known of its type. */
  private void checkAnswer(Expr.Member member) {
    if (member.base() instanceof Expr.Member part
        && !isNamespace(part.base())
        && typing.of(part.base()) instanceof Type.Deployed deployed
        && !deployed.collection()
        && deployed.body() instanceof Type.Obj body) {
      Type.Obj answer = ResourceShapes.answer(body.name(), part.name().name());
      if (answer != null && !answer.properties().containsKey(member.name().name())) {
        unknown(answer, member.name().name(), member.name().span(), Severity.WARNING);
      }
    }
  }

  private boolean isNamespace(Expr expr) {
    return file.binding(expr) instanceof Symbol.Wildcard
        || file.binding(expr) instanceof Symbol.Namespace;
  }

  /** True if a missing value ends the chain before it gets here. */
  private static boolean isSafeChain(Expr expr) {
    if (expr instanceof Expr.Member member) {
      return member.safe() || isSafeChain(member.base());
    }
    return expr instanceof Expr.Index index && (index.safe() || isSafeChain(index.base()));
  }

  private Type wildcardMember(Symbol.Wildcard wildcard, Expr.Member member) {
    Symbol target = wildcard.origin().symbol(member.name().name());
    if (target instanceof Symbol.Var && Imports.isExported(target)) {
      return typing.symbols().imported(wildcard.origin(), target);
    }
    file.problems().add(member.name().span(), Bcp.BCP052, wildcard.name(), member.name().name());
    return Type.ERROR;
  }

  private Type property(Type base, Expr baseExpr, String name, Span span, boolean safe) {
    if (base.equals(Type.ANY) || base.equals(Type.ERROR)) {
      return base;
    }
    if (base instanceof Type.Deployed deployed && !deployed.collection()) {
      if (deployed.conditional() && !safe && !DeployTime.KNOWN.contains(name)) {
        mayBeNull(deployed.name() + " | null", baseExpr, name, span);
      }
      if (WRITE_ONLY.contains(name)
          || (name.equals("params") && deployed.name().equals("module"))) {
        file.problems().add(span, Bcp.BCP077, name, deployed.name());
        return Type.ERROR;
      }
      return property(deployed.body(), baseExpr, name, span, safe);
    }
    if (base instanceof Type.Scope scope) {
      return property(scope.body(), baseExpr, name, span, safe);
    }
    if (base instanceof Type.Union union) {
      if (Type.isNullable(base)) {
        if (!safe && !isSafeChain(baseExpr)) {
          mayBeNull(base.name(), baseExpr, name, span);
        }
        return property(Type.nonNull(base), baseExpr, name, span, safe);
      }
      boolean none = union.members().stream().noneMatch(this::mayHaveProperties);
      return none ? refuse(Bcp.BCP055, span, base) : Type.ANY;
    }
    if (!(base instanceof Type.Obj object)) {
      return base.equals(Type.NULL) && safe ? Type.NULL : refuse(Bcp.BCP055, span, base);
    }
    Type.Property property = object.properties().get(name);
    if (property != null) {
      return property.type();
    }
    if (object.additional() != null) {
      if (object.fallback() && !safe) {
        file.problems().add(span, Bcp.BCP187, name);
      }
      return object.additional();
    }
    if (safe) {
      unknown(object, name, span, Severity.WARNING);
      return Type.ANY;
    }
    unknown(object, name, span, Severity.ERROR);
    return Type.ERROR;
  }

  private boolean mayHaveProperties(Type type) {
    return type instanceof Type.Obj
        || type instanceof Type.Deployed
        || type instanceof Type.Scope
        || type.equals(Type.ANY);
  }

  private Type refuse(Bcp code, Span span, Type type) {
    file.problems().add(span, code, type.name());
    return Type.ERROR;
  }

  private void mayBeNull(String type, Expr base, String name, Span span) {
    String text = file.tree().source().text().substring(base.span().start(), base.span().end());
    file.problems().add(span, Bcp.BCP318, type, text + ".?" + name, text + "!." + name);
  }

  private void unknown(Type.Obj object, String name, Span span, Severity severity) {
    Collection<String> names = object.properties().keySet();
    String suggestion = Suggestion.closest(name, names);
    Problem problem;
    if (suggestion != null) {
      problem = Bcp.BCP083.at(severity, span, object.name(), name, suggestion);
    } else if (names.isEmpty()) {
      problem = Bcp.BCP052.at(severity, span, object.name(), name);
    } else {
      List<String> sorted = new ArrayList<>(names);
      sorted.sort(String.CASE_INSENSITIVE_ORDER);
      problem = Bcp.BCP053.at(severity, span, object.name(), name, Suggestion.quoted(sorted));
    }
    file.problems().add(problem);
  }

  private Type index(Expr.Index access) {
    Type base = typing.of(access.base());
    Type index = typing.of(access.index());
    if (base.equals(Type.ERROR) || index.equals(Type.ERROR)) {
      return Type.ERROR;
    }
    Type result = index(access, Type.nonNull(base), Type.nonNull(index));
    return access.safe() && !result.equals(Type.ERROR) ? Type.nullable(result) : result;
  }

  private Type index(Expr.Index access, Type base, Type index) {
    Span span = access.index().span();
    if (base.equals(Type.ANY)) {
      if (access.fromEnd() && index instanceof Type.Str) {
        return refuse(Bcp.BCP415, marker(access), index);
      }
      return Assignability.fits(index, Type.union(List.of(Type.STRING, Type.INT)))
          ? Type.ANY
          : refuse(Bcp.BCP049, span, index);
    }
    if (base instanceof Type.Deployed deployed) {
      if (deployed.collection()) {
        return Assignability.fits(index, Type.INT)
            ? new Type.Deployed(
                deployed.name().replace("[]", ""), deployed.body(), false, deployed.conditional())
            : refuse(Bcp.BCP074, span, index);
      }
      return named(access, base, index, span);
    }
    if (base instanceof Type.Array || base instanceof Type.Tuple) {
      return item(access, base, index);
    }
    if (base instanceof Type.Obj || base instanceof Type.Scope) {
      return access.fromEnd()
          ? refuse(Bcp.BCP414, marker(access), base)
          : named(access, base, index, span);
    }
    if (base instanceof Type.Union union) {
      boolean all =
          union.members().stream()
              .allMatch(
                  member ->
                      mayHaveProperties(member)
                          || member instanceof Type.Array
                          || member instanceof Type.Tuple);
      return all ? Type.ANY : refuse(Bcp.BCP076, access.base().span(), base);
    }
    return base.equals(Type.NULL) && access.safe()
        ? Type.NULL
        : refuse(Bcp.BCP076, access.base().span(), base);
  }

  private Type named(Expr.Index access, Type base, Type index, Span span) {
    if (!Assignability.fits(index, Type.STRING)) {
      return refuse(Bcp.BCP075, span, index);
    }
    return index instanceof Type.Str text && text.value() != null
        ? property(base, access.base(), text.value(), span, access.safe())
        : Type.ANY;
  }

  /** The {@code ^} in front of an index. */
  private Span marker(Expr.Index access) {
    String before = file.tree().source().text().substring(0, access.index().span().start());
    int at = before.lastIndexOf('^');
    return new Span(at, at + 1);
  }

  private Type item(Expr.Index access, Type base, Type index) {
    Span span = access.index().span();
    if (!Assignability.fits(index, Type.INT)) {
      return refuse(Bcp.BCP074, span, index);
    }
    if (base instanceof Type.Array array) {
      return array.item();
    }
    List<Type> items = ((Type.Tuple) base).items();
    Long known = index instanceof Type.Int number ? number.value() : null;
    Long place = known != null && access.fromEnd() ? Long.valueOf(items.size() - known) : known;
    if (place != null && place >= 0 && place < items.size()) {
      return items.get(place.intValue());
    }
    if (place == null || access.safe() || access.fromEnd()) {
      return items.isEmpty() ? Type.ANY : Typing.item(base);
    }
    String bounds =
        items.isEmpty()
            ? ""
            : " Indexes for this type must be between 0 and " + (items.size() - 1) + ".";
    file.problems().add(span, Bcp.BCP311, known, base.name(), bounds);
    return Type.ERROR;
  }
}
