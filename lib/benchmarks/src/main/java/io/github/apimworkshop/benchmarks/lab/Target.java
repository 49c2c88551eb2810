package io.github.apimworkshop.benchmarks.lab;

import java.net.URI;
import java.util.Map;

/** Something that answers chat completions, and the headers it wants. */
public record Target(String name, URI chat, Map<String, String> headers) {
  /** Copies the headers. */
  public Target {
    headers = Map.copyOf(headers);
  }
}
