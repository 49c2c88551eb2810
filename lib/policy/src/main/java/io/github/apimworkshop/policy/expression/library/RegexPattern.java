package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A .NET pattern in Java's syntax: group names become numbers Java accepts, unnamed groups come
 * first in numbering
 * (learn.microsoft.com/dotnet/standard/base-types/grouping-constructs-in-regular-expressions, read
 * 2026-11).
 */
final class RegexPattern {

  private static final int IGNORE_CASE = 1;
  private static final int MULTILINE = 2;
  private static final int EXPLICIT_CAPTURE = 4;
  private static final int SINGLELINE = 16;
  private static final int IGNORE_WHITESPACE = 32;

  private final String source;
  private final boolean explicit;
  private final StringBuilder java = new StringBuilder();
  private final List<String> groups = new ArrayList<>();
  private Pattern compiled;
  private int at;

  private static final Pattern QUANTIFIER = Pattern.compile("\\{\\d+(,\\d*)?\\}");

  private RegexPattern(String source, int options) {
    this.source = source;
    this.explicit = (options & EXPLICIT_CAPTURE) != 0;
    groups.add("0");
  }

  static RegexPattern of(String source, int options) {
    RegexPattern pattern = new RegexPattern(source, options);
    pattern.translate();
    int flags = (options & IGNORE_CASE) != 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    flags |=
        (options & MULTILINE) != 0 ? Pattern.MULTILINE | Pattern.UNIX_LINES : Pattern.UNIX_LINES;
    flags |= (options & SINGLELINE) != 0 ? Pattern.DOTALL : 0;
    flags |= (options & IGNORE_WHITESPACE) != 0 ? Pattern.COMMENTS : 0;
    try {
      pattern.compiled = Pattern.compile(pattern.java.toString(), flags);
    } catch (PatternSyntaxException e) {
      throw NetException.argument("parsing \"" + source + "\" - " + fault(e));
    }
    return pattern;
  }

  private static String fault(PatternSyntaxException e) {
    String java = e.getDescription();
    if (java.startsWith("Unclosed group")) {
      return "Not enough )'s.";
    } else if (java.startsWith("Unmatched closing")) {
      return "Too many )'s.";
    } else if (java.startsWith("Unclosed character class")) {
      return "Unterminated [] set.";
    } else if (java.startsWith("Dangling meta character")) {
      return "Quantifier {x,y} following nothing.";
    } else if (java.startsWith("Unknown") || java.startsWith("named capturing group")) {
      return "Unrecognized grouping construct.";
    } else if (e.getPattern().endsWith("\\")) {
      return "Illegal \\ at end of pattern.";
    }
    return java + ".";
  }

  Pattern compiled() {
    return compiled;
  }

  /** .NET numbers of the groups in Java order: unnamed ones first, then the named ones. */
  int javaGroup(String name) {
    return groups.indexOf(name);
  }

  /** The names or numbers of the groups in .NET's order. */
  List<String> netOrder() {
    List<String> order = new ArrayList<>();
    groups.stream().filter(RegexPattern::isNumber).forEach(order::add);
    groups.stream().filter(g -> !isNumber(g)).forEach(order::add);
    return order;
  }

  private static boolean isNumber(String name) {
    return name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void translate() {
    boolean inClass = false;
    int unnamed = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\\') {
        escape();
      } else if (inClass) {
        inClass = c != ']';
        classCharacter(c);
      } else if (c == '[') {
        inClass = true;
        java.append(c);
        at++;
        if (at < source.length() && source.charAt(at) == '^') {
          java.append('^');
          at++;
        }
        if (at < source.length() && source.charAt(at) == ']') {
          java.append("\\]");
          at++;
        }
      } else if (c == '(') {
        unnamed = open(unnamed);
      } else if (c == '{' && !QUANTIFIER.matcher(source).region(at, source.length()).lookingAt()) {
        java.append("\\{");
        at++;
      } else {
        java.append(c);
        at++;
      }
    }
  }

  /**
   * Java gives meaning to [ and && inside a class, .NET does not; subtraction -[…] becomes an
   * intersection.
   */
  private void classCharacter(char c) {
    if (c == '-' && source.startsWith("-[", at)) {
      int end = source.indexOf(']', at);
      if (end > 0) {
        java.append("&&[^").append(source, at + 2, end).append(']');
        at = end + 1;
        return;
      }
    }
    if (c == '[' || c == '&') {
      java.append('\\');
    }
    java.append(c);
    at++;
  }

  private int open(int unnamed) {
    int next = unnamed;
    if (!source.startsWith("(?", at)) {
      java.append(explicit ? "(?:" : "(");
      if (!explicit) {
        next++;
        groups.add(Integer.toString(next));
      }
      at++;
      return next;
    }
    char kind = at + 2 < source.length() ? source.charAt(at + 2) : 0;
    char after = at + 3 < source.length() ? source.charAt(at + 3) : 0;
    boolean named = (kind == '<' && after != '=' && after != '!') || kind == '\'';
    if (named) {
      int end = source.indexOf(kind == '<' ? '>' : '\'', at + 3);
      if (end < 0) {
        throw NetException.argument(
            "parsing \"" + source + "\" - Unrecognized grouping construct.");
      }
      groups.add(source.substring(at + 3, end));
      java.append('(');
      at = end + 1;
    } else if (kind == '#') {
      int end = source.indexOf(')', at);
      at = end < 0 ? source.length() : end + 1;
    } else {
      java.append("(?");
      at += 2;
      while (at < source.length() && "imnsx-".indexOf(source.charAt(at)) >= 0) {
        if (source.charAt(at) != 'n') {
          java.append(source.charAt(at));
        }
        at++;
      }
    }
    return next;
  }

  private void escape() {
    char c = at + 1 < source.length() ? source.charAt(at + 1) : 0;
    if (c == 'k' && at + 2 < source.length()) {
      char open = source.charAt(at + 2);
      int end = source.indexOf(open == '<' ? '>' : '\'', at + 3);
      if (end > 0) {
        java.append('\\').append(groups.indexOf(source.substring(at + 3, end)));
        at = end + 1;
        return;
      }
    }
    int property = (c == 'p' || c == 'P') ? source.indexOf('}', at) : -1;
    if (property > 0 && source.charAt(at + 2) == '{') {
      java.append(source, at, property + 1);
      at = property + 1;
      return;
    }
    if (c == 'd') {
      java.append("\\p{Nd}");
    } else if (c == 'D') {
      java.append("\\P{Nd}");
    } else if (c == 'w') {
      java.append("[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]");
    } else if (c == 'W') {
      java.append("[^\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]");
    } else if (c == '_' || c == '-' || c == '/' || c == '"' || c == '\'' || c == ' ' || c == '#') {
      java.append(c == ' ' || c == '#' ? "\\" : "").append(c);
    } else if (c == 0) {
      throw NetException.argument("parsing \"" + source + "\" - Illegal \\ at end of pattern.");
    } else {
      java.append('\\').append(c);
    }
    at += 2;
  }
}
