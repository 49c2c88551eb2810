package io.github.apimworkshop.policy.handler;

import java.util.List;

/** What a literal attribute value may be. */
sealed interface ValueRule {
  /** Null if the literal is fine, otherwise what is wrong with it. */
  String fault(String literal);

  /** What was probably meant, or null. */
  default String suggestion(String literal) {
    return null;
  }

  /** Any text. */
  record Text() implements ValueRule {
    @Override
    public String fault(String literal) {
      return null;
    }
  }

  /** {@code true} or {@code false} in any case. */
  record Bool() implements ValueRule {
    @Override
    public String fault(String literal) {
      String word = literal.strip();
      return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")
          ? null
          : "must be true or false, not '" + literal + "'";
    }
  }

  /** A whole number. */
  record Whole(int min, int max) implements ValueRule {
    @Override
    public String fault(String literal) {
      try {
        int number = Integer.parseInt(literal.strip());
        if (number >= min && number <= max) {
          return null;
        }
      } catch (NumberFormatException notANumber) {
        return "must be a whole number, not '" + literal + "'";
      }
      return max == Integer.MAX_VALUE
          ? "must be at least " + min + ", not " + literal.strip()
          : "must be from %d to %d, not %s".formatted(min, max, literal.strip());
    }
  }

  /** A number with decimals. */
  record Decimal(double min, double max) implements ValueRule {
    @Override
    public String fault(String literal) {
      try {
        double number = Double.parseDouble(literal.strip());
        return number >= min && number <= max
            ? null
            : "must be from %s to %s, not %s".formatted(min, max, literal.strip());
      } catch (NumberFormatException notANumber) {
        return "must be a number, not '" + literal + "'";
      }
    }
  }

  /** One of some words, in any case. */
  record OneOf(List<String> words) implements ValueRule {
    @Override
    public String fault(String literal) {
      String word = literal.strip();
      return words.stream().anyMatch(word::equalsIgnoreCase)
          ? null
          : "must be one of " + String.join(", ", words) + ", not '" + literal + "'";
    }

    @Override
    public String suggestion(String literal) {
      return Suggestion.nearest(literal, words).orElse(null);
    }
  }
}
