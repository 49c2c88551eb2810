package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.function.Consumer;

/** Visits types with all their parts. */
public final class TypeWalk {
  private TypeWalk() {}

  /** Every type written in the file. */
  public static void all(FileModel file, Consumer<TypeExpr> visit) {
    for (Decl decl : file.tree().declarations()) {
      if (decl instanceof Decl.Param param) {
        parts(param.type(), visit);
      } else if (decl instanceof Decl.Var variable) {
        parts(variable.type(), visit);
      } else if (decl instanceof Decl.Output output) {
        parts(output.type(), visit);
      } else if (decl instanceof Decl.Type type) {
        parts(type.value(), visit);
      } else if (decl instanceof Decl.Func func) {
        func.parameters().forEach(parameter -> parts(parameter.type(), visit));
        parts(func.result(), visit);
      }
    }
  }

  /** The type itself, then its parts. */
  public static void parts(TypeExpr type, Consumer<TypeExpr> visit) {
    if (type == null) {
      return;
    }
    visit.accept(type);
    if (type instanceof TypeExpr.Member member) {
      parts(member.base(), visit);
    } else if (type instanceof TypeExpr.Index index) {
      parts(index.base(), visit);
    } else if (type instanceof TypeExpr.Items items) {
      parts(items.base(), visit);
    } else if (type instanceof TypeExpr.Additional additional) {
      parts(additional.base(), visit);
    } else if (type instanceof TypeExpr.Array array) {
      parts(array.item(), visit);
    } else if (type instanceof TypeExpr.Nullable nullable) {
      parts(nullable.base(), visit);
    } else if (type instanceof TypeExpr.NonNull nonNull) {
      parts(nonNull.base(), visit);
    } else if (type instanceof TypeExpr.Paren paren) {
      parts(paren.inner(), visit);
    } else if (type instanceof TypeExpr.Union union) {
      union.members().forEach(member -> parts(member, visit));
    } else if (type instanceof TypeExpr.Tuple tuple) {
      tuple.items().forEach(item -> parts(item.type(), visit));
    } else if (type instanceof TypeExpr.Obj object) {
      object.properties().forEach(property -> parts(property.type(), visit));
      if (object.additional() != null) {
        parts(object.additional().type(), visit);
      }
    }
  }
}
