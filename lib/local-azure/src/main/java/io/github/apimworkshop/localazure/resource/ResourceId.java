package io.github.apimworkshop.localazure.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An Azure resource id or a scope: tenant, subscription, resource group, resource, child or
 * extension resource. Names keep their casing; two ids are equal whatever their casing. Immutable.
 */
public final class ResourceId {

  /** One type with its name, for example {@code backends/openai-instance1}. */
  public record Segment(String type, String name) {}

  private static final ResourceId TENANT = scope(Optional.empty(), Optional.empty());

  private final Optional<String> subscription;
  private final Optional<String> resourceGroup;
  private final Optional<ResourceId> extended;
  private final String namespace;
  private final List<Segment> path;
  private final String text;
  private final String key;

  private ResourceId(
      Optional<String> subscription,
      Optional<String> resourceGroup,
      Optional<ResourceId> extended,
      String namespace,
      List<Segment> path) {
    this.subscription = subscription;
    this.resourceGroup = resourceGroup;
    this.extended = extended;
    this.namespace = namespace;
    this.path = List.copyOf(path);
    this.text = write();
    this.key = text.toLowerCase(Locale.ROOT);
  }

  /** Subscription id; empty at tenant scope. */
  public Optional<String> subscription() {
    return subscription;
  }

  /** Resource group; empty outside of one. */
  public Optional<String> resourceGroup() {
    return resourceGroup;
  }

  /** What an extension resource extends; empty for every other resource. */
  public Optional<ResourceId> extended() {
    return extended;
  }

  /** Resource provider, for example {@code Microsoft.ApiManagement}; empty for a plain scope. */
  public String namespace() {
    return namespace;
  }

  /** Type and name pairs, outermost first; empty for a plain scope. */
  public List<Segment> path() {
    return path;
  }

  /** The tenant, written {@code /}. */
  public static ResourceId tenant() {
    return TENANT;
  }

  /** A subscription as a scope. */
  public static ResourceId subscription(String subscriptionId) {
    return scope(Optional.of(subscriptionId), Optional.empty());
  }

  /** A resource group as a scope. */
  public static ResourceId resourceGroup(String subscriptionId, String name) {
    return scope(Optional.of(subscriptionId), Optional.of(name));
  }

  /**
   * Reads an id; surrounding and doubled slashes are forgiven.
   *
   * @throws IllegalArgumentException with the id in the message when it is no resource id
   */
  public static ResourceId parse(String id) {
    return ResourceIdParser.parse(id);
  }

  /** A child of this resource: {@code service.child("backends", "pool")}. */
  public ResourceId child(String type, String name) {
    if (isScope()) {
      throw new IllegalArgumentException(
          "'" + this + "' is a scope and has no child of type " + type);
    }
    List<Segment> longer = new ArrayList<>(path);
    longer.add(new Segment(type, name));
    return new ResourceId(subscription, resourceGroup, extended, namespace, longer);
  }

  /** A resource in this scope, or an extension resource of this resource. */
  public ResourceId provider(String providerNamespace, String type, String name) {
    return new ResourceId(
        subscription,
        resourceGroup,
        isScope() ? Optional.empty() : Optional.of(this),
        providerNamespace,
        List.of(new Segment(type, name)));
  }

  /** Last name; the id of a subscription, the name of a resource group, empty for the tenant. */
  public String name() {
    return isScope()
        ? resourceGroup.or(() -> subscription).orElse("")
        : path.get(path.size() - 1).name();
  }

  /** Namespace and types: {@code Microsoft.ApiManagement/service/backends}. */
  public String fullType() {
    if (isScope()) {
      String scope = subscription.isEmpty() ? "tenants" : "subscriptions";
      return "Microsoft.Resources/" + (resourceGroup.isPresent() ? "resourceGroups" : scope);
    }
    StringBuilder type = new StringBuilder(namespace);
    path.forEach(segment -> type.append('/').append(segment.type()));
    return type.toString();
  }

  /** True if {@link #fullType()} is this type, whatever the casing. */
  public boolean isType(String type) {
    return fullType().equalsIgnoreCase(type);
  }

  /** True for tenant, subscription and resource group. */
  public boolean isScope() {
    return path.isEmpty();
  }

  /** The resource or scope that directly contains this one; empty for the tenant. */
  public Optional<ResourceId> parent() {
    if (path.size() > 1) {
      return Optional.of(
          new ResourceId(
              subscription, resourceGroup, extended, namespace, path.subList(0, path.size() - 1)));
    }
    if (!path.isEmpty()) {
      return extended.isPresent() ? extended : Optional.of(scope(subscription, resourceGroup));
    }
    if (resourceGroup.isPresent()) {
      return Optional.of(scope(subscription, Optional.empty()));
    }
    return subscription.isPresent() ? Optional.of(TENANT) : Optional.empty();
  }

  /** True if this is {@code ancestor} or lies below it. */
  public boolean isWithin(ResourceId ancestor) {
    String above = ancestor.key;
    return above.equals("/")
        || (key.startsWith(above)
            && (key.length() == above.length() || key.charAt(above.length()) == '/'));
  }

  /** The outermost resource of the path: the service of an operation's policy, for example. */
  public ResourceId topLevel() {
    return path.size() < 2
        ? this
        : new ResourceId(subscription, resourceGroup, extended, namespace, path.subList(0, 1));
  }

  /** Lower-case form: equal ids have equal keys, and descendants share it as prefix. */
  public String key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceId id && key.equals(id.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** Canonical form, beginning with a slash and ending without one. */
  @Override
  public String toString() {
    return text;
  }

  private String write() {
    StringBuilder id = new StringBuilder();
    if (extended.isPresent()) {
      id.append(extended.get());
    } else {
      subscription.ifPresent(name -> id.append("/subscriptions/").append(name));
      resourceGroup.ifPresent(name -> id.append("/resourceGroups/").append(name));
    }
    if (!path.isEmpty()) {
      id.append("/providers/").append(namespace);
      path.forEach(pair -> id.append('/').append(pair.type()).append('/').append(pair.name()));
    }
    return id.isEmpty() ? "/" : id.toString();
  }

  private static ResourceId scope(Optional<String> subscription, Optional<String> resourceGroup) {
    return new ResourceId(subscription, resourceGroup, Optional.empty(), "", List.of());
  }
}
