package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.InvariantCase;
import java.util.function.Predicate;

/** Char. */
final class CharTypes {

  private CharTypes() {}

  static void define(TypeTable table) {
    TypeBuilder type =
        new TypeBuilder(table, Core.CHAR.definition())
            .bases("IComparable")
            .constant("MaxValue", '\uffff')
            .constant("MinValue", '\0')
            .fixed("char ToUpper(char c)", a -> (char) InvariantCase.upper((Character) a[0]))
            .fixed("char ToLower(char c)", a -> (char) InvariantCase.lower((Character) a[0]))
            .fixed(
                "char ToUpperInvariant(char c)", a -> (char) InvariantCase.upper((Character) a[0]))
            .fixed(
                "char ToLowerInvariant(char c)", a -> (char) InvariantCase.lower((Character) a[0]))
            .fixed("string ToString(char c)", a -> a[0].toString())
            .fixed(
                "double GetNumericValue(char c)",
                a -> (double) Character.digit((Character) a[0], 10))
            .fixed("char Parse(string s)", a -> parse(Arguments.text(a[0])))
            .fixed(
                "string ConvertFromUtf32(int utf32)",
                a -> Character.toString(Arguments.number(a[0])))
            .method("int CompareTo(char value)", (s, a) -> (Character) s - (Character) a[0])
            .method("bool Equals(char obj)", (s, a) -> s.equals(a[0]));
    test(type, "IsDigit", Character::isDigit);
    test(type, "IsNumber", Character::isDigit);
    test(type, "IsLetter", Character::isLetter);
    test(type, "IsLetterOrDigit", Character::isLetterOrDigit);
    test(type, "IsUpper", Character::isUpperCase);
    test(type, "IsLower", Character::isLowerCase);
    test(type, "IsWhiteSpace", CharTypes::isWhiteSpace);
    test(type, "IsControl", Character::isISOControl);
    test(type, "IsPunctuation", CharTypes::isPunctuation);
    test(
        type,
        "IsSymbol",
        c -> "$+<=>^`|~".indexOf(c) >= 0 || Character.getType(c) == Character.MATH_SYMBOL);
    test(type, "IsSeparator", c -> Character.isSpaceChar(c));
    test(type, "IsSurrogate", c -> Character.isSurrogate(c));
  }

  private static void test(TypeBuilder type, String name, Predicate<Character> predicate) {
    type.fixed("bool " + name + "(char c)", a -> predicate.test((Character) a[0]))
        .fixed(
            "bool " + name + "(string s, int index)",
            a -> predicate.test(Arguments.text(a[0]).charAt(Arguments.number(a[1]))));
  }

  private static Object parse(String text) {
    if (text == null) {
      throw NetException.argumentNull("s");
    }
    if (text.length() != 1) {
      throw NetException.format("String must be exactly one character long.");
    }
    return text.charAt(0);
  }

  /** Char.IsWhiteSpace: also the no-break spaces, which Java leaves out. */
  static boolean isWhiteSpace(char c) {
    return c == ' '
        || (c >= 9 && c <= 13)
        || c == '\u0085'
        || (c >= '\u00a0' && Character.isSpaceChar(c));
  }

  private static boolean isPunctuation(char c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
