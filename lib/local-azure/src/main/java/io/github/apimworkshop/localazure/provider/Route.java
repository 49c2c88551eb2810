package io.github.apimworkshop.localazure.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call with a path of its own.
 *
 * @param pattern segments; one in braces matches anything and becomes a variable
 */
public record Route(String method, List<String> pattern, Handler handler) {

  /** Answers the call; may block. */
  @FunctionalInterface
  public interface Handler {
    ArmResponse handle(ArmRequest request);
  }

  public Route {
    pattern = List.copyOf(pattern);
  }

  /** A route of a pattern such as {@code /subscriptions/{subscription}/locations}. */
  public static Route of(String method, String pattern, Handler handler) {
    return new Route(method, List.of(pattern.substring(1).split("/")), handler);
  }

  /** The variables if the path fits, whatever the casing of its fixed segments. */
  public Optional<Map<String, String>> match(List<String> segments) {
    if (segments.size() != pattern.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new TreeMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String expected = pattern.get(i);
      if (expected.startsWith("{")) {
        variables.put(expected.substring(1, expected.length() - 1), segments.get(i));
      } else if (!expected.equalsIgnoreCase(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}
