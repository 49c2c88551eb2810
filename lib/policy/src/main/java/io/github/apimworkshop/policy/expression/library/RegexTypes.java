package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.number;
import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.library.RegexValues.Match;
import io.github.apimworkshop.policy.expression.library.RegexValues.Regex;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.TimeSpanValue;
import java.util.List;

/** Regex, Match, Group, Capture and their collections, with the members API Management allows. */
final class RegexTypes {

  private RegexTypes() {}

  static void define(TypeTable table) {
    Enumerations.define(
        table,
        RegexValues.OPTIONS.definition(),
        "None=0",
        "IgnoreCase=1",
        "Multiline=2",
        "ExplicitCapture=4",
        "Compiled=8",
        "Singleline=16",
        "IgnorePatternWhitespace=32",
        "RightToLeft=64",
        "ECMAScript=256",
        "CultureInvariant=512");
    TypeBuilder type = new TypeBuilder(table, RegexValues.REGEX.definition());
    type.create("(string pattern)", a -> Regex.of(a[0], null))
        .create("(string pattern, RegexOptions options)", a -> Regex.of(a[0], a[1]))
        .create(
            "(string pattern, RegexOptions options, TimeSpan matchTimeout)",
            a -> Regex.of(a[0], a[1]))
        .getStatic("TimeSpan InfiniteMatchTimeout", () -> new TimeSpanValue(-10_000))
        .fixed("string Unescape(string str)", a -> Regex.unescape(Arguments.required(a[0], "str")))
        .fixed("string Escape(string str)", a -> Regex.escape(Arguments.required(a[0], "str")))
        .refuse(
            "GetGroupNames",
            "GetGroupNumbers",
            "GroupNameFromNumber",
            "GroupNumberFromName",
            "CompileToAssembly",
            "CacheSize",
            "Options",
            "RightToLeft",
            "MatchTimeout");
    instance(type);
    statics(type, "", "");
    statics(type, ", RegexOptions options", "");
    statics(type, ", RegexOptions options", ", TimeSpan matchTimeout");
    match(table);
  }

  private static Regex regex(Object self) {
    return (Regex) self;
  }

  private static void instance(TypeBuilder type) {
    type.method("bool IsMatch(string input)", (e, s, a) -> regex(s).match(e, a[0], 0).success())
        .method(
            "bool IsMatch(string input, int startat)",
            (e, s, a) -> regex(s).match(e, a[0], number(a[1])).success())
        .method("Match Match(string input)", (e, s, a) -> regex(s).match(e, a[0], 0))
        .method(
            "Match Match(string input, int startat)",
            (e, s, a) -> regex(s).match(e, a[0], number(a[1])))
        .method("MatchCollection Matches(string input)", (e, s, a) -> regex(s).matches(e, a[0]))
        .method(
            "string Replace(string input, string replacement)",
            (e, s, a) -> regex(s).replace(e, a[0], text(a[1]), -1))
        .method(
            "string Replace(string input, string replacement, int count)",
            (e, s, a) -> regex(s).replace(e, a[0], text(a[1]), number(a[2])))
        .method(
            "string Replace(string input, MatchEvaluator evaluator)",
            (e, s, a) -> regex(s).replace(e, a[0], Arguments.function(a[1])))
        .method(
            "string[] Split(string input)",
            (e, s, a) -> NetArray.ofStrings(regex(s).split(e, a[0])));
  }

  private static void statics(TypeBuilder type, String options, String timeout) {
    String tail = options + timeout + ")";
    boolean flagged = !options.isEmpty();
    type.fixed(
            "bool IsMatch(string input, string pattern" + tail,
            (e, a) -> of(a, flagged, 2).match(e, a[0], 0).success())
        .fixed(
            "Match Match(string input, string pattern" + tail,
            (e, a) -> of(a, flagged, 2).match(e, a[0], 0))
        .fixed(
            "MatchCollection Matches(string input, string pattern" + tail,
            (e, a) -> of(a, flagged, 2).matches(e, a[0]))
        .fixed(
            "string Replace(string input, string pattern, string replacement" + tail,
            (e, a) -> of(a, flagged, 3).replace(e, a[0], text(a[2]), -1))
        .fixed(
            "string Replace(string input, string pattern, MatchEvaluator evaluator" + tail,
            (e, a) -> of(a, flagged, 3).replace(e, a[0], Arguments.function(a[2])))
        .fixed(
            "string[] Split(string input, string pattern" + tail,
            (Evaluation e, Object[] a) -> NetArray.ofStrings(of(a, flagged, 2).split(e, a[0])));
  }

  private static Regex of(Object[] a, boolean flagged, int options) {
    return Regex.of(a[1], flagged ? a[options] : null);
  }

  private static void match(TypeTable table) {
    new TypeBuilder(table, RegexValues.CAPTURE.definition())
        .get("int Index", s -> ((RegexValues.Capture) s).index())
        .get("int Length", s -> ((RegexValues.Capture) s).value().length())
        .get("string Value", s -> ((RegexValues.Capture) s).value());
    new TypeBuilder(table, RegexValues.GROUP.definition())
        .bases("Capture")
        .get("bool Success", s -> ((RegexValues.Capture) s).success())
        .get("CaptureCollection Captures", s -> RegexValues.captures((RegexValues.Capture) s))
        .refuse("Name", "Synchronized");
    new TypeBuilder(table, RegexValues.MATCH.definition())
        .bases("Group")
        .getStatic("Match Empty", () -> Match.NONE)
        .get("GroupCollection Groups", s -> ((Match) s).groups())
        .method("string Result(string replacement)", (s, a) -> ((Match) s).result(text(a[0])))
        .refuse("NextMatch");
    for (var collection : List.of(RegexValues.GROUPS, RegexValues.MATCHES, RegexValues.CAPTURES)) {
      String element =
          collection.equals(RegexValues.GROUPS)
              ? "Group"
              : collection.equals(RegexValues.MATCHES) ? "Match" : "Capture";
      TypeBuilder builder =
          new TypeBuilder(table, collection.definition())
              .bases("IEnumerable<" + element + ">")
              .get("int Count", s -> Lists.count(s))
              .index(
                  element + " this[int i]",
                  (s, a) -> ((RegexValues.Captures) s).at(number(a[0])),
                  null);
      if (collection.equals(RegexValues.GROUPS)) {
        builder.index(
            "Group this[string groupname]",
            (s, a) -> ((RegexValues.Captures) s).named(text(a[0])),
            null);
      }
    }
  }
}
