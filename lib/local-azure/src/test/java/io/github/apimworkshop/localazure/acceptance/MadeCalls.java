package io.github.apimworkshop.localazure.acceptance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The calls that a test made to the management endpoint. Thread-safe. */
final class MadeCalls {
  private final List<Made> calls = new CopyOnWriteArrayList<>();

  /** A call with its path as it was sent. */
  record Made(String method, String path, int status) {
    boolean accepted() {
      return status / 100 == 2;
    }

    boolean refused() {
      return status / 100 == 4;
    }
  }

  void add(String method, String path, int status) {
    calls.add(new Made(method, path, status));
  }

  List<Made> all() {
    return List.copyOf(calls);
  }
}
