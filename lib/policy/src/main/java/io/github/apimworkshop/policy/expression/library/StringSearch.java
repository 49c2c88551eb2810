package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.number;
import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.value.InvariantCase;
import java.util.Locale;

/** Contains, StartsWith, EndsWith, IndexOf and comparing with a StringComparison. */
final class StringSearch {

  private StringSearch() {}

  static void define(TypeBuilder type) {
    type.method(
            "bool Contains(string value)",
            (s, a) -> text(s).contains(Arguments.required(a[0], "value")))
        .method("bool Contains(char value)", (s, a) -> text(s).indexOf((Character) a[0]) >= 0)
        .method(
            "bool Contains(string value, StringComparison comparisonType)",
            (s, a) -> indexOf(text(s), a[0], 0, text(s).length(), a[1]) >= 0)
        .method(
            "bool StartsWith(string value)",
            (s, a) -> text(s).startsWith(Arguments.required(a[0], "value")))
        .method("bool StartsWith(char value)", (s, a) -> text(s).indexOf((Character) a[0]) == 0)
        .method(
            "bool StartsWith(string value, StringComparison comparisonType)",
            (s, a) -> folded(s, a[1]).startsWith(folded(Arguments.required(a[0], "value"), a[1])))
        .method(
            "bool EndsWith(string value)",
            (s, a) -> text(s).endsWith(Arguments.required(a[0], "value")))
        .method(
            "bool EndsWith(char value)",
            (s, a) ->
                !text(s).isEmpty() && text(s).charAt(text(s).length() - 1) == (Character) a[0])
        .method(
            "bool EndsWith(string value, StringComparison comparisonType)",
            (s, a) -> folded(s, a[1]).endsWith(folded(Arguments.required(a[0], "value"), a[1])))
        .method("int IndexOf(char value)", (s, a) -> text(s).indexOf((Character) a[0]))
        .method(
            "int IndexOf(char value, int startIndex)",
            (s, a) -> text(s).indexOf((Character) a[0], from(text(s), a[1])))
        .method(
            "int IndexOf(char value, int startIndex, int count)",
            (s, a) -> indexOf(text(s), a[0].toString(), from(text(s), a[1]), number(a[2]), null))
        .method(
            "int IndexOf(string value)",
            (s, a) -> indexOf(text(s), a[0], 0, text(s).length(), null))
        .method(
            "int IndexOf(string value, int startIndex)",
            (s, a) -> indexOf(text(s), a[0], from(text(s), a[1]), -1, null))
        .method(
            "int IndexOf(string value, int startIndex, int count)",
            (s, a) -> indexOf(text(s), a[0], from(text(s), a[1]), count(a[2]), null))
        .method(
            "int IndexOf(string value, StringComparison comparisonType)",
            (s, a) -> indexOf(text(s), a[0], 0, -1, a[1]))
        .method(
            "int IndexOf(string value, int startIndex, StringComparison comparisonType)",
            (s, a) -> indexOf(text(s), a[0], from(text(s), a[1]), -1, a[2]))
        .method("int LastIndexOf(char value)", (s, a) -> text(s).lastIndexOf((Character) a[0]))
        .method(
            "int LastIndexOf(char value, int startIndex)",
            (s, a) -> lastIndexOf(text(s), (Character) a[0], number(a[1])))
        .method(
            "int LastIndexOf(string value)",
            (s, a) -> text(s).lastIndexOf(Arguments.required(a[0], "value")))
        .method(
            "int LastIndexOf(string value, int startIndex)",
            (s, a) ->
                text(s)
                    .lastIndexOf(
                        Arguments.required(a[0], "value"), number(a[1]) - text(a[0]).length() + 1))
        .method(
            "int LastIndexOf(string value, StringComparison comparisonType)",
            (s, a) -> folded(s, a[1]).lastIndexOf(folded(Arguments.required(a[0], "value"), a[1])))
        .method("int IndexOfAny(char[] anyOf)", (s, a) -> StringTypes.indexOfAny(text(s), a[0], 0))
        .method(
            "int IndexOfAny(char[] anyOf, int startIndex)",
            (s, a) -> StringTypes.indexOfAny(text(s), a[0], from(text(s), a[1])));
  }

  private static int from(String text, Object start) {
    int index = number(start);
    if (index < 0 || index > text.length()) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "startIndex");
    }
    return index;
  }

  private static int count(Object count) {
    return number(count) < 0 ? Integer.MAX_VALUE : number(count);
  }

  private static int lastIndexOf(String text, char wanted, int start) {
    if (!text.isEmpty() && (start < 0 || start >= text.length())) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "startIndex");
    }
    return text.lastIndexOf(wanted, start);
  }

  private static int indexOf(String text, Object value, int start, int count, Object comparison) {
    String wanted = Arguments.required(value, "value");
    if (count > text.length() - start) {
      throw NetException.outOfRange(
          "Count must be positive and count must refer to a location within the string/array/collection.",
          "count");
    }
    String where = count < 0 ? text : text.substring(0, start + count);
    return comparison == null
        ? where.indexOf(wanted, start)
        : folded(where, comparison).indexOf(folded(wanted, comparison), start);
  }

  /** The text in upper case, character by character, when a comparison ignores case. */
  static String folded(Object text, Object comparison) {
    if (Arguments.flag(comparison) % 2 == 0) {
      return text(text);
    }
    char[] characters = text(text).toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = (char) InvariantCase.upper(characters[i]);
    }
    return new String(characters);
  }

  static boolean equal(String a, String b, Object comparison) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return folded(a, comparison).equals(folded(b, comparison));
  }

  /** string.Compare; the comparison is the number of the StringComparison. */
  static int compare(String a, String b, int comparison) {
    if (a == null || b == null) {
      return a == null ? (b == null ? 0 : -1) : 1;
    }
    return switch (comparison) {
      case 4 -> a.compareTo(b);
      case 5 -> a.toUpperCase(Locale.ROOT).compareTo(b.toUpperCase(Locale.ROOT));
      default -> Cultures.compare(a, b, comparison % 2 == 1);
    };
  }
}
