package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Exchange;
import java.util.List;

/**
 * A number that a limit tells callers in a header and other policies in a variable; the name of
 * either is null where the document gives none.
 */
record ReportedNumber(String header, String variable) {
  private static final String HEADER = "-header-name";
  private static final String VARIABLE = "-variable-name";

  /** Attributes that begin with each of the names. */
  static Shape declare(Shape shape, String... names) {
    for (String name : names) {
      shape.optionalLiterals(name + HEADER, name + VARIABLE);
    }
    return shape;
  }

  static ReportedNumber of(Parts parts, String name) {
    return new ReportedNumber(parts.literal(name + HEADER), parts.literal(name + VARIABLE));
  }

  /** The last number told before the response is sent ends up in the header. */
  void tell(Exchange exchange, long number) {
    if (variable != null) {
      exchange.variables().put(variable, (int) number);
    }
    if (header != null) {
      exchange.onCompletion(
          () -> exchange.response().headers().set(header, List.of(Long.toString(number))));
    }
  }
}
