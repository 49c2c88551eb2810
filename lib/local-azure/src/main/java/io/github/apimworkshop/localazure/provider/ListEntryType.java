package io.github.apimworkshop.localazure.provider;

import io.github.apimworkshop.localazure.resource.Resource;

/** An entry that other calls make: it can be read and deleted, for a deleted resource purged. */
public final class ListEntryType implements ResourceType {
  private final String name;

  public ListEntryType(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Resource write(WriteRequest request) {
    throw new ArmException(
        405, "MethodNotAllowed", "'" + request.id().fullType() + "' cannot be written.");
  }
}
