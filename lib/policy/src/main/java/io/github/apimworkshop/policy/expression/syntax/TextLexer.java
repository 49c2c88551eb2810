package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;

/** Strings and characters in all their spellings. */
final class TextLexer {

  private static final String UNTERMINATED =
      "Unterminated string literal. Strings that start with a quotation mark (\") must be terminated before the end of the line. However, strings that start with @ and a quotation mark (@\") can span multiple lines.";

  private final Lexer lexer;

  TextLexer(Lexer lexer) {
    this.lexer = lexer;
  }

  /**
   * A one-character literal; longer text between single quotes is taken as a string, as published
   * policies rely on it.
   */
  Object quoted() {
    int start = lexer.at;
    String text = regular('\'');
    if (text.length() == 1) {
      return text.charAt(0);
    }
    if (text.isEmpty()) {
      lexer.diagnostics.add(start, lexer.at, "Empty character literal");
    }
    lexer.diagnostics.noteQuotedString();
    return text;
  }

  String regular(char quote) {
    int start = lexer.at++;
    StringBuilder text = new StringBuilder();
    while (lexer.at < lexer.limit()) {
      char c = lexer.source.charAt(lexer.at);
      if (c == quote) {
        lexer.at++;
        return text.toString();
      }
      if (c == '\n' || c == '\r') {
        break;
      }
      lexer.at++;
      if (c == '\\') {
        escape(text);
      } else {
        text.append(c);
      }
    }
    lexer.diagnostics.add(start, lexer.at, UNTERMINATED);
    return text.toString();
  }

  String verbatim() {
    int start = lexer.at++;
    StringBuilder text = new StringBuilder();
    while (lexer.at < lexer.limit()) {
      char c = lexer.source.charAt(lexer.at++);
      if (c != '"') {
        text.append(c);
      } else if (lexer.looking("\"")) {
        text.append('"');
        lexer.at++;
      } else {
        return text.toString();
      }
    }
    lexer.diagnostics.add(start, lexer.at, UNTERMINATED);
    return text.toString();
  }

  List<InterpolationPart> interpolated(int nesting) {
    int start = lexer.at;
    boolean verbatim = false;
    while (lexer.source.charAt(lexer.at) != '"') {
      verbatim |= lexer.source.charAt(lexer.at) == '@';
      lexer.at++;
    }
    lexer.at++;
    List<InterpolationPart> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (lexer.at < lexer.limit()) {
      char c = lexer.source.charAt(lexer.at);
      if (c == '"' && verbatim && lexer.looking("\"\"")) {
        text.append('"');
        lexer.at += 2;
      } else if (c == '"') {
        lexer.at++;
        parts.add(InterpolationPart.text(text.toString()));
        return parts;
      } else if (lexer.looking("{{") || lexer.looking("}}")) {
        text.append(c);
        lexer.at += 2;
      } else if (c == '{') {
        parts.add(InterpolationPart.text(text.toString()));
        text.setLength(0);
        parts.add(hole(nesting, verbatim));
      } else if (c == '}') {
        lexer.diagnostics.add(
            lexer.at,
            lexer.at + 1,
            "A '}' character must be escaped (by doubling) in an interpolated string.");
        lexer.at++;
      } else if (!verbatim && (c == '\n' || c == '\r')) {
        break;
      } else {
        lexer.at++;
        if (c == '\\' && !verbatim) {
          escape(text);
        } else {
          text.append(c);
        }
      }
    }
    lexer.diagnostics.add(start, lexer.at, UNTERMINATED);
    return parts;
  }

  private InterpolationPart hole(int nesting, boolean verbatim) {
    int start = lexer.at++;
    List<Token> tokens = lexer.until(true, nesting);
    List<Token> alignment = null;
    String format = null;
    if (lexer.looking(",")) {
      lexer.at++;
      alignment = lexer.until(true, nesting);
    }
    if (lexer.looking(":")) {
      lexer.at++;
      format = format(verbatim);
    }
    if (lexer.looking("}")) {
      lexer.at++;
    } else {
      lexer.diagnostics.add(start, lexer.at, "} expected");
      lexer.at = Math.min(lexer.limit(), lexer.at + 1);
    }
    if (tokens.size() == 1) {
      lexer.diagnostics.add(start, lexer.at, "Expression expected.");
    }
    return new InterpolationPart(null, tokens, alignment, format);
  }

  private String format(boolean verbatim) {
    StringBuilder format = new StringBuilder();
    while (lexer.at < lexer.limit()
        && lexer.source.charAt(lexer.at) != '}'
        && lexer.source.charAt(lexer.at) != '"') {
      char c = lexer.source.charAt(lexer.at++);
      if (c == '\\' && !verbatim) {
        escape(format);
      } else {
        format.append(c);
      }
    }
    return format.toString();
  }

  private void escape(StringBuilder text) {
    if (lexer.at >= lexer.limit()) {
      return;
    }
    char c = lexer.source.charAt(lexer.at++);
    int simple = "'\"\\0abfnrtv".indexOf(c);
    if (simple >= 0) {
      text.append("'\"\\\0\007\b\f\n\r\t\013".charAt(simple));
    } else if (c == 'u' || c == 'x' || c == 'U') {
      code(text, c);
    } else {
      lexer.diagnostics.add(lexer.at - 2, lexer.at, "Unrecognized escape sequence");
    }
  }

  private void code(StringBuilder text, char kind) {
    int most = kind == 'U' ? 8 : 4;
    int start = lexer.at;
    while (lexer.at < lexer.limit()
        && lexer.at - start < most
        && Character.digit(lexer.source.charAt(lexer.at), 16) >= 0) {
      lexer.at++;
    }
    int digits = lexer.at - start;
    long point = digits == 0 ? -1 : Long.parseLong(lexer.source.substring(start, lexer.at), 16);
    if (point < 0 || (kind != 'x' && digits != most) || point > 0x10FFFF) {
      lexer.diagnostics.add(start - 2, lexer.at, "Unrecognized escape sequence");
    } else {
      text.appendCodePoint((int) point);
    }
  }
}
