package io.github.apimworkshop.policy.expression.json;

import java.util.ArrayList;
import java.util.List;

/** The path of the value being read, for messages. */
final class JsonPathTracker {

  private final List<String> parts = new ArrayList<>();

  void push() {
    parts.add("");
  }

  void pop() {
    parts.remove(parts.size() - 1);
  }

  void name(String name) {
    parts.set(parts.size() - 1, "." + name);
  }

  void index(int index) {
    parts.set(parts.size() - 1, "[" + index + "]");
  }

  @Override
  public String toString() {
    String path = String.join("", parts);
    return path.startsWith(".") ? path.substring(1) : path;
  }
}
