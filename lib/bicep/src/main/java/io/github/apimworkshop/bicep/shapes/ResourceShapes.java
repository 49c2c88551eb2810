package io.github.apimworkshop.bicep.shapes;

import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Hand-written shapes of the resource types that load-balancing labs use; all others are open. */
public final class ResourceShapes {
  private static final String BACKENDS = "Microsoft.ApiManagement/service/backends";
  private static final Map<String, Supplier<Type.Obj>> TYPES = new HashMap<>();
  private static final Set<String> NAMES = new TreeSet<>(Set.of(BACKENDS));

  static {
    String service = "Microsoft.ApiManagement/service";
    add(service, ServiceShapes::service);
    add(service + "/apis", ApiShapes::api);
    add(service + "/apis/operations", ApiShapes::operation);
    add(service + "/apis/diagnostics", ServiceShapes::diagnostic);
    add(service + "/diagnostics", ServiceShapes::diagnostic);
    add(service + "/policies", ApiShapes::policy);
    add(service + "/apis/policies", ApiShapes::policy);
    add(service + "/apis/operations/policies", ApiShapes::policy);
    add(service + "/products/policies", ApiShapes::policy);
    add(service + "/policyFragments", ApiShapes::fragment);
    add(service + "/products", ApiShapes::product);
    add(service + "/subscriptions", ApiShapes::subscription);
    add(service + "/namedValues", ServiceShapes::namedValue);
    add(service + "/loggers", ServiceShapes::logger);
    add("Microsoft.CognitiveServices/accounts", AccountShapes::account);
    add("Microsoft.CognitiveServices/accounts/deployments", AccountShapes::deployment);
    add("Microsoft.Authorization/roleAssignments", OtherShapes::roleAssignment);
    add("Microsoft.OperationalInsights/workspaces", OtherShapes::workspace);
    add("Microsoft.Insights/components", OtherShapes::component);
    add("Microsoft.ManagedIdentity/userAssignedIdentities", OtherShapes::identity);
  }

  private static final Set<String> ANSWERS_KNOWN =
      Set.of("microsoft.apimanagement/service", "microsoft.cognitiveservices/accounts");

  private ResourceShapes() {}

  private static void add(String type, Supplier<Type.Obj> shape) {
    TYPES.put(type.toLowerCase(Locale.ROOT), shape);
    NAMES.add(type);
  }

  /** The resource types whose bodies are checked, in Azure's spelling. */
  public static Set<String> types() {
    return Collections.unmodifiableSet(NAMES);
  }

  /** What can be read of a resource; open where the type is not known. */
  public static Type readable(String type) {
    Map<String, Type.Property> properties = new TreeMap<>();
    for (String name : Shape.words("id name type apiVersion")) {
      properties.put(name, Type.Property.optional(Type.STRING));
    }
    return new Type.Obj(type, properties, Type.ANY);
  }

  /**
   * What a deployed resource answers under {@code properties} or {@code identity}; null where not
   * all of it is known.
   */
  public static Type.Obj answer(String type, String part) {
    if (!ANSWERS_KNOWN.contains(type.toLowerCase(Locale.ROOT))) {
      return null;
    }
    Type.Property property = TYPES.get(type.toLowerCase(Locale.ROOT)).get().properties().get(part);
    return property != null
            && property.type() instanceof Type.Obj object
            && object.additional() == null
            && !object.properties().isEmpty()
        ? object
        : null;
  }

  /** What may be written to a resource with such a body, or null where the type is not known. */
  public static Type.Obj writable(String type, Expr.Obj body) {
    String key = type.toLowerCase(Locale.ROOT);
    if (key.equalsIgnoreCase(BACKENDS)) {
      return BackendShapes.backend(BackendShapes.isPool(body));
    }
    Supplier<Type.Obj> shape = TYPES.get(key);
    return shape == null ? null : shape.get();
  }

  /** The type at the end of the steps into a resource; any where it is not known. */
  public static Type part(String type, List<String> steps) {
    Type current =
        type.equalsIgnoreCase(BACKENDS)
            ? BackendShapes.backend(true)
            : TYPES.getOrDefault(type.toLowerCase(Locale.ROOT), () -> null).get();
    for (int i = 0; i < steps.size(); i++) {
      if (current instanceof Type.Obj object && steps.get(i).equals("properties")) {
        Type.Property property = object.properties().get(steps.get(++i));
        current = property == null ? Type.ANY : property.type();
      } else {
        current = current instanceof Type.Array array ? array.item() : Type.ANY;
      }
    }
    return current == null ? Type.ANY : current;
  }

  /** A shape for the type with what every resource has. */
  static Shape resource(String type) {
    return Shape.of(type)
        .required("name", Type.ANY)
        .optional("parent", Type.ANY)
        .optional("scope", Type.ANY)
        .optional("dependsOn", Type.ANY)
        .readOnly("id type apiVersion");
  }
}
