package io.github.apimworkshop.localazure.provider;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All resource types of all providers, found by name in any casing. */
public final class ResourceTypes {
  private final Map<String, ResourceProvider> providers =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, ResourceType> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ProviderContext context;

  public ResourceTypes(List<ResourceProvider> providers, ProviderContext context) {
    this.context = context;
    for (ResourceProvider provider : providers) {
      this.providers.put(provider.namespace(), provider);
      provider.types().forEach(type -> types.put(type.name(), type));
    }
  }

  /**
   * The type; one of a namespace that the local Azure does not know is stored as sent.
   *
   * @throws ArmException 404 for an unknown type of a known namespace
   */
  public ResourceType get(String fullType) {
    return find(fullType)
        .orElseThrow(
            () -> {
              String namespace = namespace(fullType);
              return new ArmException(
                  404,
                  "InvalidResourceType",
                  "The resource type '%s' could not be found in the namespace '%s'.%s"
                      .formatted(
                          fullType.substring(namespace.length() + 1),
                          providers.get(namespace).namespace(),
                          suggestion(fullType).map(" Did you mean '%s'?"::formatted).orElse("")));
            });
  }

  /** As {@link #get}, but empty for an unknown type of a known namespace. */
  Optional<ResourceType> find(String fullType) {
    ResourceType type = types.get(fullType);
    if (type != null) {
      return Optional.of(type);
    }
    ResourceProvider provider = providers.get(namespace(fullType));
    return provider == null || provider.storesOtherTypes()
        ? Optional.of(new GenericType(fullType, context))
        : Optional.empty();
  }

  private static String namespace(String fullType) {
    return fullType.substring(0, fullType.indexOf('/'));
  }

  /** The name in its canonical casing; an unknown one as it is. */
  public String canonicalName(String fullType) {
    ResourceType type = types.get(fullType);
    return type == null ? fullType : type.name();
  }

  /** True if the local Azure knows more about the type than its name. */
  public boolean isKnown(String fullType) {
    return types.containsKey(fullType);
  }

  public Collection<ResourceProvider> providers() {
    return providers.values();
  }

  private Optional<String> suggestion(String fullType) {
    String asked = fullType.toLowerCase(Locale.ROOT);
    return types.keySet().stream()
        .filter(name -> EditDistance.between(name.toLowerCase(Locale.ROOT), asked) <= 2)
        .findFirst();
  }
}
