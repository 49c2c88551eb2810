package io.github.apimworkshop.policy.expression.value;

import java.util.function.IntUnaryOperator;

/**
 * Upper and lower case in the invariant culture: character by character, the dotted and dotless i
 * left as they are.
 */
public final class InvariantCase {

  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_SMALL_I = 0x131;

  private InvariantCase() {}

  /** ToUpperInvariant. */
  public static String upper(String text) {
    return mapped(text, InvariantCase::upper);
  }

  /** ToLowerInvariant. */
  public static String lower(String text) {
    return mapped(text, InvariantCase::lower);
  }

  /** ToUpperInvariant of one character. */
  public static int upper(int character) {
    return character == DOTLESS_SMALL_I ? character : Character.toUpperCase(character);
  }

  /** ToLowerInvariant of one character. */
  public static int lower(int character) {
    return character == DOTTED_CAPITAL_I ? character : Character.toLowerCase(character);
  }

  private static String mapped(String text, IntUnaryOperator mapping) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      result.appendCodePoint(mapping.applyAsInt(character));
      i += Character.charCount(character);
    }
    return result.toString();
  }
}
