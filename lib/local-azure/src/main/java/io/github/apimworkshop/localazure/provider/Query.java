package io.github.apimworkshop.localazure.provider;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The query parameters of a management call; names in any casing. */
public final class Query {
  public static final Query NONE = new Query(Map.of());

  private final Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public Query(Map<String, String> parameters) {
    this.parameters.putAll(parameters);
  }

  /** The value, or empty when absent. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /**
   * A number that is zero or more.
   *
   * @throws ArmException when it is not
   */
  public Optional<Integer> number(String name) {
    return get(name)
        .map(
            text -> {
              if (!text.matches("\\d{1,9}")) {
                throw Errors.badRequest(
                    "InvalidQueryParameterValue",
                    "The value '%s' of the query parameter '%s' is no number of zero or more."
                        .formatted(text, name));
              }
              return Integer.valueOf(text);
            });
  }
}
