package io.github.apimworkshop.localazure.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DurableResourceStoreTest {
  private static final ResourceId GROUP = ResourceId.resourceGroup("s", "rg");
  private static final ResourceId SERVICE = GROUP.provider("N", "service", "a");

  @TempDir Path folder;
  private StateFile file;
  private DurableResourceStore store;

  @BeforeEach
  void open() {
    file = StateFile.open(folder);
    store = new DurableResourceStore(file);
    store.put(resource(GROUP));
    store.put(resource(SERVICE));
    store.put(resource(SERVICE.child("backends", "b2")));
    store.put(resource(SERVICE.child("backends", "b1")));
    store.put(resource(SERVICE.child("backends", "b1").child("x", "deep")));
    store.put(resource(SERVICE.provider("E", "roles", "r")));
    store.put(resource(GROUP.provider("N", "service", "a2")));
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void children_areDirectOrderedAndOfTheType() {
    assertThat(ids(store.children(SERVICE, "BACKENDS")))
        .containsExactly(SERVICE.child("backends", "b1"), SERVICE.child("backends", "b2"));
    assertThat(ids(store.children(SERVICE, "E/roles")))
        .containsExactly(SERVICE.provider("E", "roles", "r"));
    assertThat(ids(store.children(GROUP, "N/service")))
        .containsExactly(SERVICE, GROUP.provider("N", "service", "a2"));
  }

  @Test
  void delete_takesDescendantsDeepestFirstAndLeavesSiblings() {
    List<ResourceId> gone = new ArrayList<>();
    store.onChange(change -> gone.add(change.id()));
    assertThat(store.delete(SERVICE)).isTrue();
    assertThat(gone)
        .hasSize(5)
        .endsWith(SERVICE)
        .containsSubsequence(
            SERVICE.child("backends", "b1").child("x", "deep"), SERVICE.child("backends", "b1"));
    assertThat(store.find(GROUP.provider("N", "service", "a2"))).isPresent();
    assertThat(store.delete(SERVICE)).isFalse();
  }

  @Test
  void reopened_holdsTheSame() {
    file.close();
    file = StateFile.open(folder);
    DurableResourceStore again = new DurableResourceStore(file);
    assertThat(again.descendants(ResourceId.tenant()))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(store.descendants(ResourceId.tenant()));
  }

  @Test
  void listener_thatThrows_leavesTheWriteAndTheOthers() throws Exception {
    List<ResourceId> seen = new ArrayList<>();
    AutoCloseable broken =
        store.onChange(
            change -> {
              throw new IllegalStateException("broken listener");
            });
    store.onChange(change -> seen.add(change.id()));
    store.put(resource(SERVICE.child("backends", "b3")));
    broken.close();
    assertThat(seen).containsExactly(SERVICE.child("backends", "b3"));
    assertThat(store.find(SERVICE.child("backends", "b3"))).isPresent();
  }

  private static List<ResourceId> ids(List<Resource> resources) {
    return resources.stream().map(Resource::id).toList();
  }

  private static Resource resource(ResourceId id) {
    return Resource.of(
        id, "", JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("n", 1));
  }
}
