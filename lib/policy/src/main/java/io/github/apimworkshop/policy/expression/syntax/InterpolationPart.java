package io.github.apimworkshop.policy.expression.syntax;

import java.util.List;

/** A piece of a dollar string: text, or a hole with optional alignment and format. */
public record InterpolationPart(
    String text, List<Token> hole, List<Token> alignment, String format) {

  static InterpolationPart text(String text) {
    return new InterpolationPart(text, null, null, null);
  }
}
