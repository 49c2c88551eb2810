package io.github.apimworkshop.policy.expression.value;

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
    return text.codePoints()
        .map(InvariantCase::upper)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** ToLowerInvariant. */
  public static String lower(String text) {
    return text.codePoints()
        .map(InvariantCase::lower)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** ToUpperInvariant of one character. */
  public static int upper(int character) {
    return character == DOTLESS_SMALL_I ? character : Character.toUpperCase(character);
  }

  /** ToLowerInvariant of one character. */
  public static int lower(int character) {
    return character == DOTTED_CAPITAL_I ? character : Character.toLowerCase(character);
  }
}
