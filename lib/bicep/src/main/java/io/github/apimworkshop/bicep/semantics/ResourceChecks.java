package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.shapes.ResourceShapes;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks one resource with all that is nested in it. */
final class ResourceChecks {
  private static final Set<String> OF_EXISTING = Set.of("name", "parent", "scope", "dependsOn");

  private final FileModel file;
  private final Typing typing;
  private final ValueChecks values;
  private final ScopeChecks scopes;

  ResourceChecks(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
    this.values = new ValueChecks(file, typing, Severity.WARNING);
    this.scopes = new ScopeChecks(file);
  }

  void check(Symbol.Resource resource) {
    boolean valid = type(resource);
    boolean repeatable = BodyChecks.around(file, typing, resource.body());
    if (Body.isBroken(resource.declaration().value())) {
      return;
    }
    body(resource, valid && repeatable && !typing.symbols().isCyclic(resource));
    if (valid) {
      name(resource);
      parent(resource);
      scopes.resource(resource);
    }
    for (Symbol.Resource child : resource.nested()) {
      if (resource.body().loop() != null) {
        file.problems().add(child.declaration().span(), Bcp.BCP160);
      }
      check(child);
    }
  }

  private boolean type(Symbol.Resource resource) {
    Expr type = resource.declaration().type();
    if (type instanceof Expr.Str text && !text.isLiteral()) {
      file.problems().add(type.span(), Bcp.BCP047);
      text.holes().forEach(typing::of);
      return false;
    }
    if (ResourceTypes.isValid(resource)) {
      return true;
    }
    if (resource.container() != null && type instanceof Expr.Str text) {
      boolean outer = ResourceTypes.isValid(resource.container());
      if (outer) {
        file.problems().add(type.span(), Bcp.BCP156, text.text());
      } else {
        file.problems().add(type.span(), Bcp.BCP157);
      }
    } else {
      file.problems().add(type.span(), Bcp.BCP029);
    }
    return false;
  }

  private void body(Symbol.Resource resource, boolean valid) {
    Expr.Obj object = resource.body().object();
    if (!valid) {
      typing.of(object);
      return;
    }
    Span anchor = resource.declaration().name().span();
    boolean unnamed =
        resource.body().property("name") == null
            && !hasSpread(object)
            && !file.isBroken(object.span());
    Type.Obj shape =
        resource.existing()
            ? null
            : ResourceShapes.writable(resource.type(), resource.body().object());
    if (unnamed && shape == null) {
      file.problems().add(anchor, Bcp.BCP035, "resource", "\"name\"");
    }
    if (resource.existing()) {
      existing(object);
    } else if (shape == null) {
      systemProperties(resource.body());
    }
    if (shape == null) {
      typing.of(object);
    } else {
      values.object(object, shape, anchor, "resource");
    }
    Expr name = resource.body().value("name");
    if (name != null) {
      Type given = typing.of(name);
      if (!Assignability.fits(Type.nonNull(given), Type.STRING)) {
        file.problems().add(name.span(), Bcp.BCP036, "name", "string", given.name());
      }
    }
  }

  private void systemProperties(Body body) {
    for (String name : List.of("id", "type", "apiVersion")) {
      Expr.Property property = body.property(name);
      if (property != null) {
        file.problems().add(Bcp.BCP073.at(Severity.ERROR, property.key().span(), name));
      }
    }
  }

  private static boolean hasSpread(Expr.Obj object) {
    return object.items().stream().anyMatch(Expr.SpreadItem.class::isInstance);
  }

  private void existing(Expr.Obj object) {
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.Property property
          && property.key().isLiteral()
          && !OF_EXISTING.contains(property.key().text())) {
        file.problems().add(property.key().span(), Bcp.BCP173, property.key().text());
      }
    }
  }

  private void name(Symbol.Resource resource) {
    if (!(resource.body().value("name") instanceof Expr.Str name)) {
      return;
    }
    int slashes =
        name.pieces().stream()
            .mapToInt(piece -> (int) piece.chars().filter(c -> c == '/').count())
            .sum();
    boolean child = resource.container() != null || resource.body().property("parent") != null;
    if (child) {
      if (slashes > 0) {
        file.problems().add(name.span(), Bcp.BCP170);
      }
      return;
    }
    int expected = ResourceTypes.segments(resource.type()) - 1;
    if (slashes > expected || (name.isLiteral() && slashes < expected)) {
      file.problems().add(name.span(), Bcp.BCP169, expected);
    }
  }

  private void parent(Symbol.Resource resource) {
    Expr parent = resource.body().value("parent");
    if (parent == null || resource.container() != null || typing.symbols().isCyclic(resource)) {
      return;
    }
    Type type = typing.of(parent);
    if (type.equals(Type.ERROR)) {
      return;
    }
    ResourceRef target = file.resource(parent);
    int segments = ResourceTypes.segments(resource.type());
    String wanted = resource.type().substring(0, resource.type().lastIndexOf('/'));
    if (target == null || target.isCollection()) {
      boolean wrong =
          !type.equals(Type.ANY)
              && !(type instanceof Type.Union)
              && !(type instanceof Type.Deployed deployed && !deployed.name().equals("module"));
      if (wrong) {
        file.problems().add(parent.span(), Bcp.BCP036, "parent", wanted, type.name());
      } else {
        file.problems().add(parent.span(), Bcp.BCP240);
      }
    } else if (segments < 2 || !target.symbol().type().equalsIgnoreCase(wanted)) {
      file.problems()
          .add(
              parent.span(),
              Bcp.BCP036,
              "parent",
              wanted,
              target.symbol().type() + "@" + target.symbol().apiVersion());
    }
  }

  /** What is declared inside a resource, decorators without a declaration included. */
  static List<Decl> nested(Decl.Resource resource) {
    List<Decl> nested = new ArrayList<>();
    for (Expr.ObjectItem item : Body.of(resource.value()).object().items()) {
      if (item instanceof Expr.NestedResource child) {
        nested.add(child.resource());
      } else if (item instanceof Expr.Dangling dangling) {
        nested.add(dangling.declaration());
      }
    }
    return nested;
  }
}
