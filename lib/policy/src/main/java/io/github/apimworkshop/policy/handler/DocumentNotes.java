package io.github.apimworkshop.policy.handler;

import java.util.HashSet;
import java.util.Set;

/** What a document as a whole must remember while its parts are compiled. */
final class DocumentNotes {
  private final Set<String> seen = new HashSet<>();
  private boolean readsResponseBody;

  /** True for the first policy of a name. */
  boolean isFirst(String policy) {
    return seen.add(policy);
  }

  void requireResponseBody() {
    readsResponseBody = true;
  }

  boolean readsResponseBody() {
    return readsResponseBody;
  }
}
