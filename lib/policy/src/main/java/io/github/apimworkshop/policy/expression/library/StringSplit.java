package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.value.NetArray;
import java.util.ArrayList;
import java.util.List;

/** string.Split in its overloads. */
final class StringSplit {

  private StringSplit() {}

  static void define(TypeBuilder type) {
    type.method(
            "string[] Split(params char[] separator)",
            (s, a) -> split(text(s), a[0], Integer.MAX_VALUE, 0))
        .method(
            "string[] Split(char[] separator, int count)",
            (s, a) -> split(text(s), a[0], Arguments.number(a[1]), 0))
        .method(
            "string[] Split(char[] separator, StringSplitOptions options)",
            (s, a) -> split(text(s), a[0], Integer.MAX_VALUE, Arguments.flag(a[1])))
        .method(
            "string[] Split(char[] separator, int count, StringSplitOptions options)",
            (s, a) -> split(text(s), a[0], Arguments.number(a[1]), Arguments.flag(a[2])))
        .method(
            "string[] Split(string[] separator, StringSplitOptions options)",
            (s, a) -> split(text(s), a[0], Integer.MAX_VALUE, Arguments.flag(a[1])))
        .method(
            "string[] Split(string[] separator, int count, StringSplitOptions options)",
            (s, a) -> split(text(s), a[0], Arguments.number(a[1]), Arguments.flag(a[2])))
        .method(
            "string[] Split(char separator, StringSplitOptions options)",
            (s, a) -> split(text(s), single(a[0]), Integer.MAX_VALUE, Arguments.flag(a[1])))
        .method(
            "string[] Split(char separator, int count)",
            (s, a) -> split(text(s), single(a[0]), Arguments.number(a[1]), 0))
        .method(
            "string[] Split(string separator)",
            (s, a) -> split(text(s), single(a[0]), Integer.MAX_VALUE, 0))
        .method(
            "string[] Split(string separator, StringSplitOptions options)",
            (s, a) -> split(text(s), single(a[0]), Integer.MAX_VALUE, Arguments.flag(a[1])));
  }

  private static Object single(Object separator) {
    return new NetArray(null, new Object[] {separator});
  }

  private static NetArray split(String text, Object separators, int count, int options) {
    if (count < 0) {
      throw NetException.outOfRange("Count cannot be less than zero.", "count");
    }
    List<String> wanted = new ArrayList<>();
    for (Object separator : Arguments.items(separators)) {
      if (separator != null && !separator.toString().isEmpty()) {
        wanted.add(separator.toString());
      }
    }
    boolean blanks = Arguments.items(separators).length == 0;
    boolean dropEmpty = options == 1;
    List<String> parts = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length() && parts.size() < count - 1) {
      int length = matched(text, i, wanted, blanks);
      if (length == 0) {
        i++;
        continue;
      }
      if (!dropEmpty || i > start) {
        parts.add(text.substring(start, i));
      }
      i += length;
      start = i;
    }
    if (count > 0) {
      while (dropEmpty && matched(text, start, wanted, blanks) > 0) {
        start += matched(text, start, wanted, blanks);
      }
      if (!dropEmpty || start < text.length()) {
        parts.add(text.substring(start));
      }
    }
    return NetArray.ofStrings(parts);
  }

  private static int matched(String text, int at, List<String> separators, boolean blanks) {
    if (at >= text.length()) {
      return 0;
    }
    if (blanks) {
      return CharTypes.isWhiteSpace(text.charAt(at)) ? 1 : 0;
    }
    for (String separator : separators) {
      if (text.startsWith(separator, at)) {
        return separator.length();
      }
    }
    return 0;
  }
}
