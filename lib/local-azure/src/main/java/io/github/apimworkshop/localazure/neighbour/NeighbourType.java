package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** A type whose resources are stored as sent and answer what Azure would compute. Immutable. */
final class NeighbourType implements ResourceType {
  private final String name;
  private final ProviderContext context;
  private final BiConsumer<ResourceId, ObjectNode> computed;
  private final Map<String, ResourceAction> actions;
  private final Predicate<String> given;
  private final Duration time;

  private NeighbourType(
      String name,
      ProviderContext context,
      BiConsumer<ResourceId, ObjectNode> computed,
      Map<String, ResourceAction> actions,
      Predicate<String> given,
      Duration time) {
    this.name = name;
    this.context = context;
    this.computed = computed;
    this.actions = actions;
    this.given = given;
    this.time = time;
  }

  static NeighbourType of(String name, ProviderContext context) {
    return new NeighbourType(
        name, context, (id, properties) -> {}, Map.of(), any -> false, Duration.ZERO);
  }

  /** With properties that are added to those that were sent. */
  NeighbourType computing(BiConsumer<ResourceId, ObjectNode> properties) {
    return new NeighbourType(name, context, properties, actions, given, time);
  }

  /** With an action such as {@code listKeys}. */
  NeighbourType answering(String action, Function<ResourceId, JsonNode> answer) {
    return acting(action, (resource, body) -> ActionResult.ok(answer.apply(resource.id())));
  }

  /** With an action that looks at the resource. */
  NeighbourType acting(String action, ResourceAction answer) {
    Map<String, ResourceAction> more = new TreeMap<>(actions);
    more.put(action, answer);
    return new NeighbourType(name, context, computed, more, given, time);
  }

  /** With resources of such names that come with their parent. */
  NeighbourType given(Predicate<String> names) {
    return new NeighbourType(name, context, computed, actions, names, time);
  }

  /** With writes that take this long, for templates that wait for such a resource on purpose. */
  NeighbourType taking(Duration writing) {
    return new NeighbourType(name, context, computed, actions, given, writing);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    Resource stored = new GenericType(name, context).write(request);
    computed.accept(stored.id(), (ObjectNode) stored.body().path("properties"));
    return stored;
  }

  @Override
  public Optional<Resource> builtIn(ResourceId id) {
    boolean exists =
        given.test(id.name()) && id.parent().flatMap(context.store()::find).isPresent();
    if (!exists) {
      return Optional.empty();
    }
    ObjectNode body = Envelope.identifiers(id);
    computed.accept(id, body.putObject("properties"));
    return Optional.of(Resource.of(id, "", body));
  }

  @Override
  public Optional<ResourceId> occupies(ResourceId id) {
    return time.isZero() ? Optional.empty() : Optional.of(id);
  }

  @Override
  public Duration provisioningTime() {
    return time;
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return actions;
  }
}
