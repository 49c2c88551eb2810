package io.github.apimworkshop.bicep.syntax;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cuts a text into tokens; spaces, comments and directives are left out. */
final class Lexer {
  private static final Map<Character, List<TokenKind>> OPERATORS =
      Arrays.stream(TokenKind.values())
          .filter(kind -> kind.text() != null && !Character.isLetter(kind.text().charAt(0)))
          .sorted(Comparator.comparing(kind -> -kind.text().length()))
          .collect(Collectors.groupingBy(kind -> kind.text().charAt(0)));

  /**
   * An open interpolation: the brace depth outside of it, and the dollars of a multi-line string.
   */
  private record Hole(int braces, int dollars) {}

  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Directive> directives = new ArrayList<>();
  private final Deque<Hole> holes = new ArrayDeque<>();
  private int at;
  private int start;
  private int braces;

  Lexer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  List<Token> tokens() {
    do {
      skipTrivia();
      start = at;
      if (at == text.length()) {
        closeHoles(Bcp.BCP003);
        add(TokenKind.END_OF_FILE, null);
      } else {
        token();
      }
    } while (tokens.get(tokens.size() - 1).kind() != TokenKind.END_OF_FILE);
    return tokens;
  }

  List<Directive> directives() {
    return directives;
  }

  private void token() {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      newLine();
    } else if (isWordStart(c)) {
      word();
    } else if (c >= '0' && c <= '9') {
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      add(TokenKind.INTEGER, text.substring(start, at));
    } else if (c == '\'') {
      quote();
    } else if (c == '$' && dollarsBeforeQuotes() > 0) {
      int dollars = dollarsBeforeQuotes();
      at += dollars;
      multiLine(dollars);
    } else if (c == '{') {
      braces++;
      operator();
    } else if (c == '}') {
      closeBrace();
    } else {
      operator();
    }
  }

  /** A string cannot run over lines; what is open ends here. */
  private void closeHoles(Bcp code) {
    for (; !holes.isEmpty(); holes.pop()) {
      problems.add(here(), code);
      add(TokenKind.STRING_RIGHT, null);
    }
  }

  private void newLine() {
    closeHoles(Bcp.BCP004);
    while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
      at++;
    }
    add(TokenKind.NEW_LINE, null);
  }

  private void closeBrace() {
    if (!holes.isEmpty() && braces == holes.peek().braces()) {
      int dollars = holes.pop().dollars();
      at++;
      if (dollars == 0) {
        stringPiece(false);
      } else {
        multiLinePiece(dollars, false);
      }
      return;
    }
    braces--;
    operator();
  }

  private void word() {
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    switch (word) {
      case "true" -> add(TokenKind.TRUE, word);
      case "false" -> add(TokenKind.FALSE, word);
      case "null" -> add(TokenKind.NULL, word);
      default -> add(TokenKind.IDENTIFIER, word);
    }
  }

  private void operator() {
    for (TokenKind kind : OPERATORS.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(kind.text(), at)) {
        at += kind.text().length();
        add(kind, null);
        return;
      }
    }
    unrecognized();
  }

  private void unrecognized() {
    int length = Character.charCount(text.codePointAt(at));
    at += length;
    String found = text.substring(start, at);
    if (found.equals("\"")) {
      problems.add(here(), Bcp.BCP103, found);
    } else {
      problems.add(here(), Bcp.BCP001, found);
    }
    add(TokenKind.UNRECOGNIZED, found);
  }

  private void quote() {
    if (text.startsWith("'''", at)) {
      multiLine(0);
    } else {
      at++;
      stringPiece(true);
    }
  }

  private void stringPiece(boolean first) {
    StringBuilder value = new StringBuilder();
    boolean[] sound = {true};
    while (true) {
      if (at == text.length()) {
        problems.add(here(), Bcp.BCP003);
        add(first ? TokenKind.STRING_COMPLETE : TokenKind.STRING_RIGHT, null);
        return;
      }
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        problems.add(here(), Bcp.BCP004);
        add(first ? TokenKind.STRING_COMPLETE : TokenKind.STRING_RIGHT, null);
        return;
      }
      at++;
      if (c == '\'') {
        add(
            first ? TokenKind.STRING_COMPLETE : TokenKind.STRING_RIGHT,
            sound[0] ? value.toString() : null);
        return;
      }
      if (c == '$' && at < text.length() && text.charAt(at) == '{') {
        at++;
        holes.push(new Hole(braces, 0));
        add(
            first ? TokenKind.STRING_LEFT : TokenKind.STRING_MIDDLE,
            sound[0] ? value.toString() : null);
        return;
      }
      if (c == '\\') {
        escape(value, sound);
      } else {
        value.append(c);
      }
    }
  }

  private void escape(StringBuilder value, boolean[] sound) {
    int from = at - 1;
    if (at == text.length()) {
      problems.add(here(), Bcp.BCP005);
      sound[0] = false;
      return;
    }
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      sound[0] = false;
      return;
    }
    at++;
    switch (c) {
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case '\\', '\'', '$' -> value.append(c);
      case 'u' -> sound[0] &= unicode(from, value);
      default -> {
        problems.add(new Span(from, at), Bcp.BCP006);
        sound[0] = false;
      }
    }
  }

  private boolean unicode(int from, StringBuilder value) {
    int end = at;
    if (end < text.length() && text.charAt(end) == '{') {
      end++;
      int digits = end;
      while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      if (end > digits
          && end - digits <= 8
          && end < text.length()
          && text.charAt(end) == '}'
          && Long.parseLong(text.substring(digits, end), 16) <= Character.MAX_CODE_POINT) {
        value.appendCodePoint(Integer.parseInt(text.substring(digits, end), 16));
        at = end + 1;
        return true;
      }
    }
    problems.add(new Span(from, end), Bcp.BCP133);
    at = end;
    return false;
  }

  private int dollarsBeforeQuotes() {
    int end = at;
    while (end < text.length() && text.charAt(end) == '$') {
      end++;
    }
    return text.startsWith("'''", end) ? end - at : 0;
  }

  private void multiLine(int dollars) {
    at += 3;
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
      at++;
    }
    multiLinePiece(dollars, true);
  }

  private void multiLinePiece(int dollars, boolean first) {
    String hole = dollars == 0 ? null : "$".repeat(dollars) + "{";
    int from = at;
    while (at < text.length()) {
      if (text.startsWith("'''", at)) {
        while (text.startsWith("'''", at + 1)) {
          at++;
        }
        String value = text.substring(from, at);
        at += 3;
        add(first ? TokenKind.STRING_COMPLETE : TokenKind.STRING_RIGHT, value);
        return;
      }
      if (hole != null && text.startsWith(hole, at)) {
        String value = text.substring(from, at);
        at += hole.length();
        holes.push(new Hole(braces, dollars));
        add(first ? TokenKind.STRING_LEFT : TokenKind.STRING_MIDDLE, value);
        return;
      }
      at++;
    }
    problems.add(here(), Bcp.BCP140);
    add(first ? TokenKind.STRING_COMPLETE : TokenKind.STRING_RIGHT, null);
  }

  private void skipTrivia() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\f' || c == '\u000b' || c == '\u00a0') {
        at++;
      } else if (text.startsWith("//", at)) {
        skipLine();
      } else if (text.startsWith("/*", at)) {
        blockComment();
      } else if (c == '#' && !directive()) {
        return;
      } else if (c != '#') {
        return;
      }
    }
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void blockComment() {
    start = at;
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      at = text.length();
      problems.add(here(), Bcp.BCP002);
    } else {
      at = end + 2;
    }
  }

  private boolean directive() {
    for (int i = at - 1; i >= 0 && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i--) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    int begin = at;
    int end = at;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String line = text.substring(begin, end);
    int comment = line.indexOf("//");
    String[] words = (comment < 0 ? line : line.substring(0, comment)).strip().split("[ \t]+", -1);
    Directive.Kind kind;
    switch (words[0]) {
      case "#disable-next-line" -> kind = Directive.Kind.DISABLE_NEXT_LINE;
      case "#disable-diagnostics" -> kind = Directive.Kind.DISABLE;
      case "#restore-diagnostics" -> kind = Directive.Kind.RESTORE;
      default -> {
        return false;
      }
    }
    at = end;
    directives.add(new Directive(kind, begin, List.of(words).subList(1, words.length)));
    return true;
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || (c >= '0' && c <= '9');
  }

  private Span here() {
    return new Span(start, at);
  }

  private void add(TokenKind kind, String value) {
    tokens.add(new Token(kind, here(), value));
  }
}
