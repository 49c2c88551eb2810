package io.github.apimworkshop.policy;

import java.util.Optional;

/**
 * One reason why a policy document is refused.
 *
 * @param line of the exact place, from 1
 * @param column of the exact place, from 1
 * @param target name of the element; empty when the text is not well-formed XML
 * @param message what is wrong
 * @param suggestion what was probably meant or what to do instead
 * @param serviceError the same in the words and with the place of the service
 */
public record PolicyDiagnostic(
    int line,
    int column,
    String target,
    String message,
    Optional<String> suggestion,
    ServiceError serviceError) {

  /** How the service reports it; {@code target} is empty when the text is not well-formed XML. */
  public record ServiceError(int line, int column, String target, String message) {}

  /** A diagnostic for which the service has the same place and words. */
  public static PolicyDiagnostic of(
      int line, int column, String target, String message, Optional<String> suggestion) {
    return new PolicyDiagnostic(
        line, column, target, message, suggestion, new ServiceError(line, column, target, message));
  }

  /** One line for a terminal: {@code policies/retry.xml:14:9 retry: … (did you mean 'count'?)}. */
  public String format(String file) {
    String name = target.isEmpty() ? "" : target + ": ";
    String hint = suggestion.map(text -> " (" + text + ")").orElse("");
    return file + ":" + line + ":" + column + " " + name + message + hint;
  }
}
