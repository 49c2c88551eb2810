package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetDelegate;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.value.NetSequence;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;

/** The objects of regular expressions. Backtracking counts against the budget. */
final class RegexValues {

  static final NetType REGEX = type("Regex", TypeKind.CLASS);
  static final NetType OPTIONS = type("RegexOptions", TypeKind.ENUM);
  static final NetType CAPTURE = type("Capture", TypeKind.CLASS);
  static final NetType GROUP = type("Group", TypeKind.CLASS);
  static final NetType MATCH = type("Match", TypeKind.CLASS);
  static final NetType GROUPS = type("GroupCollection", TypeKind.CLASS);
  static final NetType MATCHES = type("MatchCollection", TypeKind.CLASS);
  static final NetType CAPTURES = type("CaptureCollection", TypeKind.CLASS);

  private RegexValues() {}

  private static NetType type(String name, TypeKind kind) {
    return NetType.of(new TypeDefinition("System.Text.RegularExpressions." + name, kind));
  }

  /** Text whose reading counts steps, so that a runaway match ends. */
  private record Counted(CharSequence text, Evaluation evaluation) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      evaluation.step();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /** A Capture, Group or, as base of {@link Match}, a match. */
  static class Capture implements NetValue {
    private final NetType type;
    private final boolean success;
    private final int index;
    private final String value;

    Capture(NetType type, boolean success, int index, String value) {
      this.type = type;
      this.success = success;
      this.index = index;
      this.value = value;
    }

    boolean success() {
      return success;
    }

    int index() {
      return index;
    }

    String value() {
      return value;
    }

    @Override
    public NetType netType() {
      return type;
    }

    @Override
    public String toString() {
      return value;
    }
  }

  static Captures captures(Capture capture) {
    List<Object> all = new ArrayList<>();
    if (capture.success()) {
      all.add(new Capture(CAPTURE, true, capture.index(), capture.value()));
    }
    return new Captures(CAPTURES, CAPTURE, all, List.of());
  }

  /** A collection of matches, groups or captures. */
  record Captures(NetType netType, NetType elementType, List<Object> items, List<String> names)
      implements NetSequence {
    Object at(int index) {
      if (index >= 0 && index < items.size()) {
        return items.get(index);
      }
      if (netType.equals(GROUPS)) {
        return new Capture(GROUP, false, 0, "");
      }
      throw NetException.outOfRange(
          "Specified argument was out of the range of valid values.", "i");
    }

    Object named(String name) {
      return at(names.indexOf(name));
    }

    @Override
    public Iterator<Object> iterator() {
      return items.iterator();
    }

    @Override
    public int knownCount() {
      return items.size();
    }

    @Override
    public String toString() {
      return netType.clrName();
    }
  }

  /** A match with its groups. */
  static final class Match extends Capture {
    static final Match NONE = new Match(null, null, null, false, 0, "");

    private final RegexPattern pattern;
    private final String input;
    private final List<Object> groups = new ArrayList<>();

    private Match(
        RegexPattern pattern,
        String input,
        Matcher matcher,
        boolean success,
        int index,
        String value) {
      super(MATCH, success, index, value);
      this.pattern = pattern;
      this.input = input;
      if (success) {
        groups.add(this);
        List<String> order = pattern.netOrder();
        for (String name : order.subList(1, order.size())) {
          int at = pattern.javaGroup(name);
          boolean there = matcher.group(at) != null;
          groups.add(
              new Capture(
                  GROUP, there, there ? matcher.start(at) : 0, there ? matcher.group(at) : ""));
        }
      }
    }

    static Match of(RegexPattern pattern, Object input, Matcher matcher) {
      return new Match(pattern, (String) input, matcher, true, matcher.start(), matcher.group());
    }

    Captures groups() {
      List<Object> all = groups.isEmpty() ? List.of(this) : groups;
      return new Captures(GROUPS, GROUP, all, pattern == null ? List.of("0") : pattern.netOrder());
    }

    /** The replacement pattern with $1, ${name}, $&amp; and $$ filled in. */
    String result(String replacement) {
      return success() ? new RegexReplacement(this, input).expand(replacement) : replacement;
    }
  }

  /** A compiled regular expression. */
  record Regex(RegexPattern pattern, String source) implements NetValue {
    static Regex of(Object pattern, Object options) {
      String source = Arguments.required(pattern, "pattern");
      return new Regex(
          RegexPattern.of(source, options == null ? 0 : Arguments.flag(options)), source);
    }

    private Matcher matcher(Evaluation evaluation, Object input) {
      return pattern
          .compiled()
          .matcher(new Counted(Arguments.required(input, "input"), evaluation));
    }

    Match match(Evaluation evaluation, Object input, int start) {
      Matcher matcher = matcher(evaluation, input);
      if (start < 0 || start > ((String) input).length()) {
        throw NetException.outOfRange(
            "Start index cannot be less than 0 or greater than input length.", "startat");
      }
      return matcher.find(start) ? Match.of(pattern, input, matcher) : Match.NONE;
    }

    Captures matches(Evaluation evaluation, Object input) {
      List<Object> all = new ArrayList<>();
      Matcher matcher = matcher(evaluation, input);
      while (matcher.find()) {
        all.add(Match.of(pattern, input, matcher));
      }
      return new Captures(MATCHES, MATCH, all, List.of());
    }

    String replace(Evaluation evaluation, Object input, String replacement, int count) {
      if (replacement == null) {
        throw NetException.argumentNull("replacement");
      }
      return replaced(evaluation, input, m -> m.result(replacement), count);
    }

    String replace(Evaluation evaluation, Object input, NetDelegate evaluator) {
      return replaced(evaluation, input, m -> (String) evaluator.invoke(m), -1);
    }

    private String replaced(
        Evaluation evaluation,
        Object input,
        java.util.function.Function<Match, String> replacement,
        int count) {
      String text = Arguments.required(input, "input");
      Matcher matcher = matcher(evaluation, input);
      StringBuilder result = new StringBuilder();
      int last = 0;
      for (int done = 0; (count < 0 || done < count) && matcher.find(); done++) {
        String piece = replacement.apply(Match.of(pattern, input, matcher));
        result.append(text, last, matcher.start()).append(piece == null ? "" : piece);
        evaluation.allocate(piece == null ? 0 : piece.length());
        last = matcher.end();
      }
      return result.append(text.substring(last)).toString();
    }

    List<String> split(Evaluation evaluation, Object input) {
      String text = Arguments.required(input, "input");
      Matcher matcher = matcher(evaluation, input);
      List<String> parts = new ArrayList<>();
      int last = 0;
      while (matcher.find()) {
        parts.add(text.substring(last, matcher.start()));
        for (int g = 1; g <= matcher.groupCount(); g++) {
          if (matcher.group(g) != null) {
            parts.add(matcher.group(g));
          }
        }
        last = matcher.end();
      }
      parts.add(text.substring(last));
      return parts;
    }

    static String escape(String text) {
      StringBuilder escaped = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int blank = "\n\r\t\f".indexOf(c);
        if (blank >= 0) {
          escaped.append('\\').append("nrtf".charAt(blank));
        } else {
          escaped.append("\\*+?|{[()^$.# ".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
      }
      return escaped.toString();
    }

    static String unescape(String text) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < text.length()) {
          char next = text.charAt(++i);
          int blank = "nrtf".indexOf(next);
          plain.append(blank >= 0 ? "\n\r\t\f".charAt(blank) : next);
        } else {
          plain.append(c);
        }
      }
      return plain.toString();
    }

    @Override
    public NetType netType() {
      return REGEX;
    }

    @Override
    public String toString() {
      return source;
    }
  }
}
