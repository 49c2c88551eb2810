package io.github.apimworkshop.localazure.state;

import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceChange;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resources in memory, every write in the state file before it is seen. */
public final class DurableResourceStore implements ResourceStore {
  private static final Logger LOG = LoggerFactory.getLogger(DurableResourceStore.class);

  private final StateFile file;
  private final MVMap<String, String> stored;
  private final ConcurrentNavigableMap<String, Resource> resources = new ConcurrentSkipListMap<>();
  private final List<Consumer<ResourceChange>> listeners = new CopyOnWriteArrayList<>();

  /** Loads all resources of the file. */
  public DurableResourceStore(StateFile file) {
    this.file = file;
    this.stored = file.map("resources");
    stored.forEach((key, text) -> resources.put(key, StoredResource.read(text)));
  }

  @Override
  public Optional<Resource> find(ResourceId id) {
    return Optional.ofNullable(resources.get(id.key()));
  }

  @Override
  public List<Resource> children(ResourceId parent, String childType) {
    String separator = childType.indexOf('/') < 0 ? "/" : "/providers/";
    String prefix = base(parent) + separator + childType.toLowerCase(Locale.ROOT) + "/";
    return below(prefix).entrySet().stream()
        .filter(entry -> entry.getKey().indexOf('/', prefix.length()) < 0)
        .map(entry -> entry.getValue())
        .toList();
  }

  @Override
  public List<Resource> ofType(String fullType) {
    return resources.values().stream().filter(it -> it.id().isType(fullType)).toList();
  }

  @Override
  public List<Resource> descendants(ResourceId ancestor) {
    return List.copyOf(below(base(ancestor) + "/").values());
  }

  @Override
  public synchronized int write(List<Resource> puts, List<ResourceId> deletes) {
    List<ResourceChange> changes = new ArrayList<>();
    List<Resource> doomed = doomed(deletes);
    doomed.forEach(
        it -> changes.add(new ResourceChange(it.id(), Optional.of(it), Optional.empty())));
    puts.forEach(it -> changes.add(new ResourceChange(it.id(), find(it.id()), Optional.of(it))));
    if (!changes.isEmpty()) {
      commit(changes);
      changes.forEach(this::publish);
    }
    return doomed.size();
  }

  private void commit(List<ResourceChange> changes) {
    try {
      for (ResourceChange change : changes) {
        String key = change.id().key();
        change
            .after()
            .ifPresentOrElse(
                it -> stored.put(key, StoredResource.write(it)), () -> stored.remove(key));
      }
      file.commit();
    } catch (RuntimeException e) {
      file.rollback();
      throw e;
    }
  }

  private List<Resource> doomed(List<ResourceId> deletes) {
    List<Resource> doomed = new ArrayList<>();
    for (ResourceId id : deletes) {
      List<Resource> below = descendants(id);
      for (int i = below.size() - 1; i >= 0; i--) {
        doomed.add(below.get(i));
      }
      find(id).ifPresent(doomed::add);
    }
    return doomed;
  }

  private void publish(ResourceChange change) {
    String key = change.id().key();
    change.after().ifPresentOrElse(it -> resources.put(key, it), () -> resources.remove(key));
    for (Consumer<ResourceChange> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.error("A listener failed on {}; the write stands", change.id(), e);
      }
    }
  }

  @Override
  public AutoCloseable onChange(Consumer<ResourceChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private ConcurrentNavigableMap<String, Resource> below(String prefix) {
    char following = (char) (prefix.charAt(prefix.length() - 1) + 1);
    return resources.subMap(prefix, prefix.substring(0, prefix.length() - 1) + following);
  }

  private static String base(ResourceId id) {
    return id.equals(ResourceId.tenant()) ? "" : id.key();
  }
}
