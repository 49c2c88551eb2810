package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.number;
import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Formats;
import io.github.apimworkshop.policy.expression.value.InvariantCase;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.Sequences;

/**
 * String; searching with a comparison is in {@link StringSearch}, splitting in {@link StringSplit}.
 */
final class StringTypes {

  private StringTypes() {}

  static void define(TypeTable table) {
    Enumerations.define(
        table,
        "System.StringComparison",
        "CurrentCulture",
        "CurrentCultureIgnoreCase",
        "InvariantCulture",
        "InvariantCultureIgnoreCase",
        "Ordinal",
        "OrdinalIgnoreCase");
    Enumerations.define(table, "System.StringSplitOptions", "None", "RemoveEmptyEntries");
    TypeBuilder type =
        new TypeBuilder(table, Core.STRING.definition())
            .bases("IEnumerable<char>", "IComparable")
            .constant("Empty", "")
            .get("int Length", s -> text(s).length())
            .index("char this[int index]", (s, a) -> at(text(s), number(a[0])), null)
            .create("(char c, int count)", (e, a) -> repeated(e, a))
            .create("(char[] value)", a -> joined(a[0]))
            .create(
                "(char[] value, int startIndex, int length)",
                a -> substring(joined(a[0]), number(a[1]), number(a[2])));
    parts(type);
    StringSearch.define(type);
    StringSplit.define(type);
    joining(type);
    comparing(type);
  }

  private static Object at(String text, int index) {
    if (index < 0 || index >= text.length()) {
      throw NetException.indexOutOfRange();
    }
    return text.charAt(index);
  }

  private static Object repeated(Evaluation evaluation, Object[] a) {
    int count = number(a[1]);
    if (count < 0) {
      throw NetException.outOfRange("'count' must be non-negative.", "count");
    }
    evaluation.allocate(count);
    return String.valueOf((char) (Character) a[0]).repeat(count);
  }

  private static String joined(Object characters) {
    StringBuilder text = new StringBuilder();
    for (Object c : Arguments.items(characters)) {
      text.append((char) (Character) c);
    }
    return text.toString();
  }

  /** Substring with .NET's errors. */
  static String substring(String text, int start, int length) {
    if (start < 0) {
      throw NetException.outOfRange("StartIndex cannot be less than zero.", "startIndex");
    }
    if (start > text.length()) {
      throw NetException.outOfRange(
          "startIndex cannot be larger than length of string.", "startIndex");
    }
    if (length < 0) {
      throw NetException.outOfRange("Length cannot be less than zero.", "length");
    }
    if (start > text.length() - length) {
      throw NetException.outOfRange(
          "Index and length must refer to a location within the string.", "length");
    }
    return text.substring(start, start + length);
  }

  private static void parts(TypeBuilder type) {
    type.method(
            "string Substring(int startIndex)",
            (s, a) ->
                substring(
                    text(s),
                    number(a[0]),
                    Math.max(0, text(s).length() - Math.max(0, number(a[0])))))
        .method(
            "string Substring(int startIndex, int length)",
            (s, a) -> substring(text(s), number(a[0]), number(a[1])))
        .method("string Remove(int startIndex)", (s, a) -> removed(text(s), number(a[0])))
        .method(
            "string Remove(int startIndex, int count)",
            (s, a) -> removed(text(s), number(a[0]), number(a[1])))
        .method(
            "string Insert(int startIndex, string value)",
            (s, a) -> inserted(text(s), number(a[0]), Arguments.required(a[1], "value")))
        .method(
            "string Replace(char oldChar, char newChar)",
            (s, a) -> text(s).replace((Character) a[0], (Character) a[1]))
        .method(
            "string Replace(string oldValue, string newValue)",
            (e, s, a) -> replaced(e, text(s), text(a[0]), text(a[1])))
        .method("string ToUpper()", (s, a) -> InvariantCase.upper(text(s)))
        .method("string ToUpperInvariant()", (s, a) -> InvariantCase.upper(text(s)))
        .method("string ToLower()", (s, a) -> InvariantCase.lower(text(s)))
        .method("string ToLowerInvariant()", (s, a) -> InvariantCase.lower(text(s)))
        .method(
            "string PadLeft(int totalWidth)",
            (e, s, a) -> padded(e, text(s), number(a[0]), ' ', true))
        .method(
            "string PadLeft(int totalWidth, char paddingChar)",
            (e, s, a) -> padded(e, text(s), number(a[0]), (Character) a[1], true))
        .method(
            "string PadRight(int totalWidth)",
            (e, s, a) -> padded(e, text(s), number(a[0]), ' ', false))
        .method(
            "string PadRight(int totalWidth, char paddingChar)",
            (e, s, a) -> padded(e, text(s), number(a[0]), (Character) a[1], false))
        .method("string Trim()", (s, a) -> trimmed(text(s), null, true, true))
        .method(
            "string Trim(params char[] trimChars)",
            (s, a) -> trimmed(text(s), joined(a[0]), true, true))
        .method(
            "string TrimStart(params char[] trimChars)",
            (s, a) -> trimmed(text(s), joined(a[0]), true, false))
        .method(
            "string TrimEnd(params char[] trimChars)",
            (s, a) -> trimmed(text(s), joined(a[0]), false, true))
        .method("char[] ToCharArray()", (s, a) -> NetArray.of(Core.CHAR, Sequences.toList(s)))
        .method(
            "char[] ToCharArray(int startIndex, int length)",
            (s, a) -> characters(text(s), number(a[0]), number(a[1])))
        .method("string ToString(IFormatProvider provider)", (s, a) -> s)
        .method("object Clone()", (s, a) -> s)
        .method(
            "string Normalize()",
            (s, a) -> java.text.Normalizer.normalize(text(s), java.text.Normalizer.Form.NFC));
  }

  private static String removed(String text, int start) {
    if (start >= text.length()) {
      throw NetException.outOfRange("startIndex must be less than length of string.", "startIndex");
    }
    return removed(text, start, text.length() - start);
  }

  private static String removed(String text, int start, int count) {
    if (start < 0) {
      throw NetException.outOfRange("StartIndex cannot be less than zero.", "startIndex");
    } else if (count < 0) {
      throw NetException.outOfRange("Count cannot be less than zero.", "count");
    } else if (count > text.length() - start) {
      throw NetException.outOfRange(
          "Index and count must refer to a location within the string.", "count");
    }
    return text.substring(0, start) + text.substring(start + count);
  }

  private static String inserted(String text, int start, String value) {
    if (start < 0 || start > text.length()) {
      throw NetException.outOfRange(
          "Specified argument was out of the range of valid values.", "startIndex");
    }
    return text.substring(0, start) + value + text.substring(start);
  }

  private static String replaced(Evaluation evaluation, String text, String from, String to) {
    if (from == null) {
      throw NetException.argumentNull("oldValue");
    }
    if (from.isEmpty()) {
      throw NetException.argument("String cannot be of zero length.\r\nParameter name: oldValue");
    }
    String replacement = to == null ? "" : to;
    if (replacement.length() > from.length()) {
      evaluation.allocate((long) text.length() / from.length() * replacement.length());
    }
    return text.replace(from, replacement);
  }

  private static String padded(
      Evaluation evaluation, String text, int width, char fill, boolean left) {
    if (width < 0) {
      throw NetException.outOfRange("Non-negative number required.", "totalWidth");
    }
    int missing = Math.max(0, width - text.length());
    evaluation.allocate(missing);
    String padding = String.valueOf(fill).repeat(missing);
    return left ? padding + text : text + padding;
  }

  /** Trim; null or no characters means white space. */
  static String trimmed(String text, String characters, boolean atStart, boolean atEnd) {
    int start = 0;
    int end = text.length();
    while (atStart && start < end && trims(text.charAt(start), characters)) {
      start++;
    }
    while (atEnd && end > start && trims(text.charAt(end - 1), characters)) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean trims(char c, String characters) {
    return (characters == null || characters.isEmpty())
        ? CharTypes.isWhiteSpace(c)
        : characters.indexOf(c) >= 0;
  }

  private static void joining(TypeBuilder type) {
    type.fixed("bool IsNullOrEmpty(string value)", a -> a[0] == null || text(a[0]).isEmpty())
        .fixed(
            "bool IsNullOrWhiteSpace(string value)",
            a -> a[0] == null || text(a[0]).chars().allMatch(c -> CharTypes.isWhiteSpace((char) c)))
        .fixed("string Concat(object arg0)", a -> NetText.of(a[0]))
        .fixed(
            "string Concat(params object[] args)", (e, a) -> concat(e, "", Arguments.items(a[0])))
        .fixed(
            "string Concat(params string[] values)", (e, a) -> concat(e, "", Arguments.items(a[0])))
        .fixed(
            "string Concat<T>(IEnumerable<T> values)",
            (Evaluation e, Object[] a) -> concat(e, "", Sequences.toList(a[0]).toArray()))
        .fixed(
            "string Join(string separator, params string[] value)",
            (e, a) -> concat(e, text(a[0]), Arguments.items(Arguments.present(a[1], "value"))))
        .fixed(
            "string Join(string separator, params object[] values)",
            (e, a) -> concat(e, text(a[0]), Arguments.items(Arguments.present(a[1], "values"))))
        .fixed(
            "string Join<T>(string separator, IEnumerable<T> values)",
            (Evaluation e, Object[] a) ->
                concat(
                    e, text(a[0]), Sequences.toList(Arguments.present(a[1], "values")).toArray()))
        .fixed(
            "string Join(string separator, string[] value, int startIndex, int count)",
            (e, a) ->
                concat(
                    e,
                    text(a[0]),
                    java.util.Arrays.copyOfRange(
                        Arguments.items(a[1]), number(a[2]), number(a[2]) + number(a[3]))))
        .fixed(
            "string Format(string format, params object[] args)",
            (e, a) -> formatted(e, text(a[0]), Arguments.items(a[1])))
        .fixed(
            "string Format(IFormatProvider provider, string format, params object[] args)",
            (e, a) -> formatted(e, text(a[1]), Arguments.items(a[2])))
        .fixed("string Copy(string str)", a -> a[0])
        .fixed("string Intern(string str)", a -> text(a[0]).intern());
  }

  private static String concat(Evaluation evaluation, String separator, Object[] values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      if (i > 0 && separator != null) {
        text.append(separator);
      }
      String part = NetText.of(values[i]);
      evaluation.allocate(part.length() + 1L);
      text.append(part);
    }
    return text.toString();
  }

  private static String formatted(Evaluation evaluation, String format, Object[] values) {
    String text = Formats.composite(Arguments.required(format, "format"), values);
    evaluation.allocate(text.length());
    return text;
  }

  private static void comparing(TypeBuilder type) {
    type.fixed("bool Equals(string a, string b)", a -> java.util.Objects.equals(a[0], a[1]))
        .fixed(
            "bool Equals(string a, string b, StringComparison comparisonType)",
            a -> StringSearch.equal(text(a[0]), text(a[1]), a[2]))
        .method("bool Equals(string value)", (s, a) -> s.equals(a[0]))
        .method(
            "bool Equals(string value, StringComparison comparisonType)",
            (s, a) -> StringSearch.equal(text(s), text(a[0]), a[1]))
        .method("int CompareTo(string strB)", (s, a) -> Ordering.DEFAULT.compare(s, a[0]))
        .fixed("int Compare(string strA, string strB)", a -> Ordering.DEFAULT.compare(a[0], a[1]))
        .fixed(
            "int Compare(string strA, string strB, bool ignoreCase)",
            a -> StringSearch.compare(text(a[0]), text(a[1]), Arguments.truth(a[2]) ? 3 : 2))
        .fixed(
            "int Compare(string strA, string strB, StringComparison comparisonType)",
            a -> StringSearch.compare(text(a[0]), text(a[1]), Arguments.flag(a[2])))
        .fixed(
            "int CompareOrdinal(string strA, string strB)",
            a -> StringSearch.compare(text(a[0]), text(a[1]), 4));
  }

  /** Whether any of the characters of an array is in the text from an index: IndexOfAny. */
  static int indexOfAny(String text, Object characters, int start) {
    String wanted = joined(characters);
    for (int i = start; i < text.length(); i++) {
      if (wanted.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static Object characters(String text, int start, int length) {
    boolean outside = start < 0 || start > text.length() || start > text.length() - length;
    if (outside || length < 0) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          outside ? "startIndex" : "length");
    }
    return NetArray.of(Core.CHAR, Sequences.toList(text.substring(start, start + length)));
  }
}
