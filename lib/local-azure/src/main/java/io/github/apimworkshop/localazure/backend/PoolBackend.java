package io.github.apimworkshop.localazure.backend;

import java.util.List;
import java.util.Optional;

/** A load-balanced pool of single backends. */
public record PoolBackend(String id, List<PoolMember> members, Optional<String> affinityCookie)
    implements BackendEntity {
  /** Copies the members. */
  public PoolBackend {
    members = List.copyOf(members);
  }
}
