package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.Set;

/** One resource becomes one entry. */
final class ResourceEmitter {
  private static final Set<String> CONSUMED = Set.of("name", "parent", "scope", "dependsOn");

  private final FileLowering context;

  ResourceEmitter(FileLowering context) {
    this.context = context;
  }

  ObjectNode emit(Symbol.Resource resource) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    Locals inside =
        Loops.emit(
            context,
            resource.symbolicName(),
            resource.body(),
            resource.declaration().decorators(),
            entry);
    condition(resource, inside, entry);
    if (resource.existing()) {
      entry.put("existing", true);
    }
    Entries.options(context, resource.declaration().decorators(), entry);
    entry.put("type", resource.type());
    entry.put("apiVersion", resource.apiVersion());
    context.resources.scopes().emit(context.resources.scope(resource, inside), entry);
    entry.put("name", ArmWriter.string(context.resources.fullName(resource, inside)));
    if (!resource.existing()) {
      entry.setAll(context.json.object(resource.body().object(), inside, CONSUMED));
    }
    Entries.dependsOn(context.dependencies.of(resource, inside), entry);
    Entries.description(context, resource.declaration().decorators(), entry);
    return entry;
  }

  private void condition(Symbol.Resource resource, Locals inside, ObjectNode entry) {
    Expr own = resource.body().condition();
    boolean outer =
        resource.container() != null
            && context.resources.condition(resource.container(), inside) != null;
    if (own != null && !outer) {
      entry.set("condition", context.json.value(own, inside));
    } else if (outer) {
      entry.put("condition", ArmWriter.string(context.resources.condition(resource, inside)));
    }
  }
}
