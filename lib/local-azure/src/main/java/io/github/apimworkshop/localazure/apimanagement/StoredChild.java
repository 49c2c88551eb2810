package io.github.apimworkshop.localazure.apimanagement;

import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.List;

/** A child that is stored as sent once its required properties are there. */
final class StoredChild extends ServiceChild {
  private final List<String> required;

  StoredChild(String path, String... required) {
    super(path);
    this.required = List.of(required);
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    Problems problems = new Problems();
    required.forEach(field -> problems.require(request.properties(), field));
    problems.refuse();
    return resource(request, request.properties());
  }
}
