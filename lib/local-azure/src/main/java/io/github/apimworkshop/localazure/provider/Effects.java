package io.github.apimworkshop.localazure.provider;

import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** Resources that are stored and deleted together with the one a call names. */
public record Effects(List<Resource> puts, List<ResourceId> deletes) {
  public static final Effects NONE = new Effects(List.of(), List.of());

  public Effects {
    puts = List.copyOf(puts);
    deletes = List.copyOf(deletes);
  }

  /** Only writes. */
  public static Effects storing(List<Resource> puts) {
    return new Effects(puts, List.of());
  }
}
