package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Identifier;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Resolves the names in a type. */
final class TypeBinder {
  static final Set<String> BUILT_IN = Set.of("array", "bool", "int", "object", "string", "any");

  private final FileModel file;
  private final Consumer<Expr> decoratorBinder;
  private final boolean quiet;

  /** {@code quiet} leaves names that are no types to be reported where the value is used. */
  TypeBinder(FileModel file, Consumer<Expr> decoratorBinder, boolean quiet) {
    this.file = file;
    this.decoratorBinder = decoratorBinder;
    this.quiet = quiet;
  }

  void bind(TypeExpr type) {
    if (type instanceof TypeExpr.Name name) {
      name(name);
    } else if (type instanceof TypeExpr.Member member) {
      base(member.base());
      memberOfImport(member);
    } else if (type instanceof TypeExpr.Index index) {
      base(index.base());
    } else if (type instanceof TypeExpr.Items items) {
      base(items.base());
    } else if (type instanceof TypeExpr.Additional additional) {
      base(additional.base());
    } else if (type instanceof TypeExpr.Array array) {
      bind(array.item());
    } else if (type instanceof TypeExpr.Nullable nullable) {
      bind(nullable.base());
    } else if (type instanceof TypeExpr.NonNull nonNull) {
      bind(nonNull.base());
    } else if (type instanceof TypeExpr.Paren paren) {
      bind(paren.inner());
    } else if (type instanceof TypeExpr.Union union) {
      union.members().forEach(this::bind);
    } else if (type instanceof TypeExpr.Obj object) {
      object.properties().forEach(this::property);
      if (object.additional() != null) {
        property(object.additional());
      }
    } else if (type instanceof TypeExpr.Tuple tuple) {
      for (TypeExpr.Item item : tuple.items()) {
        item.decorators().forEach(this::decorator);
        bind(item.type());
      }
    } else if (type instanceof TypeExpr.Generic generic) {
      if (derived(generic)) {
        file.problems().add(generic.span(), Bcp.BCP394);
      }
    } else if (type instanceof TypeExpr.ResourceRef) {
      file.problems().add(Unsupported.problem(type.span(), "A resource as a parameter or output"));
    }
  }

  /** What a step into a type starts from. */
  private void base(TypeExpr type) {
    TypeExpr plain = plain(type);
    if (plain instanceof TypeExpr.Generic generic) {
      derived(generic);
    } else {
      bind(type);
    }
  }

  private static TypeExpr plain(TypeExpr type) {
    if (type instanceof TypeExpr.Paren paren) {
      return plain(paren.inner());
    } else if (type instanceof TypeExpr.Nullable nullable) {
      return plain(nullable.base());
    }
    return type instanceof TypeExpr.NonNull nonNull ? plain(nonNull.base()) : type;
  }

  private boolean derived(TypeExpr.Generic generic) {
    Identifier name = generic.name();
    if (!name.valid()) {
      return false;
    }
    if (!ResourceDerivedTypes.isName(name.name())) {
      file.problems().add(name.span(), Bcp.BCP302, name.name(), Suggestion.quoted(known()));
      return false;
    } else if (generic.arguments().size() != 1 || ResourceDerivedTypes.resource(generic) == null) {
      file.problems().add(generic.span(), Bcp.BCP029);
      return false;
    }
    return true;
  }

  private void property(TypeExpr.Property property) {
    property.decorators().forEach(this::decorator);
    bind(property.type());
  }

  private void decorator(Decorator decorator) {
    decoratorBinder.accept(decorator.expression());
  }

  private void name(TypeExpr.Name type) {
    Identifier name = type.identifier();
    Symbol symbol = file.symbol(name.name());
    if (symbol instanceof Symbol.Type
        || symbol instanceof Symbol.Wildcard
        || symbol instanceof Symbol.Broken
        || (symbol instanceof Symbol.Imported imported
            && imported.target() instanceof Symbol.Type)) {
      file.bind(type, symbol);
    } else if (symbol != null) {
      file.problems().add(name.span(), Bcp.BCP287, name.name());
      file.bind(type, new Symbol.Broken(name.name()));
    } else if (name.name().equals("sys") || name.name().equals("az")) {
      file.bind(type, new Symbol.Namespace(name.name()));
    } else if (ResourceDerivedTypes.isName(name.name())) {
      file.problems().add(name.span(), Bcp.BCP384, name.name());
      file.bind(type, new Symbol.Broken(name.name()));
    } else if (!BUILT_IN.contains(name.name())) {
      if (!quiet) {
        file.problems().add(name.span(), Bcp.BCP302, name.name(), Suggestion.quoted(known()));
      }
      file.bind(type, new Symbol.Broken(name.name()));
    }
  }

  private List<String> known() {
    Set<String> known = new TreeSet<>(BUILT_IN);
    known.addAll(ResourceDerivedTypes.NAMES);
    file.symbols(Symbol.Type.class).forEach(alias -> known.add(alias.name()));
    return new ArrayList<>(known);
  }

  private void memberOfImport(TypeExpr.Member member) {
    if (file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
      Symbol target = wildcard.origin().symbol(member.name().name());
      boolean usable = target instanceof Symbol.Type && Imports.isExported(target);
      if (!usable && !quiet && member.name().valid() && !wildcard.origin().hasErrors()) {
        file.problems()
            .add(member.name().span(), Bcp.BCP052, wildcard.name(), member.name().name());
      }
      file.bind(member, usable ? target : new Symbol.Broken(""));
    }
  }
}
