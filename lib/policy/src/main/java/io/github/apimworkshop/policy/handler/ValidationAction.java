package io.github.apimworkshop.policy.handler;

import java.util.List;
import java.util.Locale;

/** What a validation policy does with what does not fit. */
enum ValidationAction {
  IGNORE,
  PREVENT,
  DETECT;

  static final ValueRule RULE = new ValueRule.OneOf(List.of("ignore", "prevent", "detect"));

  /** Anything that is none of the words counts as prevent. */
  static ValidationAction of(String text) {
    return switch (String.valueOf(text).strip().toLowerCase(Locale.ROOT)) {
      case "ignore" -> IGNORE;
      case "detect" -> DETECT;
      default -> PREVENT;
    };
  }
}
