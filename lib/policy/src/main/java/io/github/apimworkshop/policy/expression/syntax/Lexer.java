package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** C# text to tokens. Faults are reported and skipped, so that the parser can go on. */
public final class Lexer {

  private static final int MAX_NESTING = 20;
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while"
              .split(" "));
  private static final String[] PUNCTUATION = {
    "<<=", "??=", "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "++", "--", "+=", "-=", "*=",
    "/=", "%=", "&=", "|=", "^=", "<<", "->", "::", "?.", "?[", "+", "-", "*", "/", "%", "=", "<",
    ">", "!", "~", "&", "|", "^", "?", ":", ".", ",", ";", "(", ")", "[", "]", "{", "}"
  };

  final String source;
  final Diagnostics diagnostics;
  private final int limit;
  int at;

  /** Reads {@code source} from {@code start} to {@code end}. */
  public Lexer(String source, int start, int end, Diagnostics diagnostics) {
    this.source = source;
    this.at = start;
    this.limit = end;
    this.diagnostics = diagnostics;
  }

  /** All tokens, the last one is END. */
  public List<Token> tokens() {
    return until(false, 0);
  }

  /**
   * Up to the end, or in a hole up to an unmatched closing brace, comma or colon, which is not
   * consumed.
   */
  List<Token> until(boolean hole, int nesting) {
    List<Token> tokens = new ArrayList<>();
    int depth = 0;
    while (true) {
      skipBlanks();
      if (at >= limit) {
        break;
      }
      char c = source.charAt(at);
      if (hole && depth == 0 && (c == '}' || c == ',' || c == ':')) {
        break;
      }
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      Token token = next(nesting);
      if (token != null) {
        tokens.add(token);
        if (token.is("?[")) {
          depth++;
        }
      }
    }
    tokens.add(new Token(TokenKind.END, "", null, at, at));
    return tokens;
  }

  private Token next(int nesting) {
    int start = at;
    char c = source.charAt(at);
    if (looking("\"\"\"") || looking("$\"\"\"") || looking("$$")) {
      return rawText(start);
    }
    if (c == '"') {
      return literal(start, new TextLexer(this).regular('"'));
    }
    if (c == '\'') {
      return literal(start, new TextLexer(this).quoted());
    }
    if (looking("@\"")) {
      at++;
      return literal(start, new TextLexer(this).verbatim());
    }
    if (looking("$\"") || looking("$@\"") || looking("@$\"")) {
      if (nesting >= MAX_NESTING) {
        return fault(start, limit, Diagnostics.TOO_COMPLEX);
      }
      Object parts = new TextLexer(this).interpolated(nesting + 1);
      return new Token(TokenKind.INTERPOLATED, "$", parts, start, at);
    }
    if (Character.isDigit(c) || (c == '.' && at + 1 < limit && isDigit(source.charAt(at + 1)))) {
      return literal(start, new NumberLexer(this).read());
    }
    if (isNameStart(c) || (c == '@' && at + 1 < limit && isNameStart(source.charAt(at + 1)))) {
      return name(start, c == '@');
    }
    return punctuation(start);
  }

  /** Text between three or more quotes, which no C# 7 can read: it is skipped as a whole. */
  private Token rawText(int start) {
    while (looking("$")) {
      at++;
    }
    int open = at;
    while (looking("\"")) {
      at++;
    }
    String quotes = source.substring(open, at);
    int close = quotes.isEmpty() ? -1 : source.indexOf(quotes, at);
    at = close < 0 ? at : Math.min(limit, close + quotes.length());
    diagnostics.add(start, at, Diagnostics.newer("raw string literals", "11.0"));
    return literal(start, "");
  }

  private Token literal(int start, Object value) {
    return new Token(TokenKind.LITERAL, source.substring(start, at), value, start, at);
  }

  private Token name(int start, boolean escaped) {
    if (escaped) {
      at++;
    }
    int from = at;
    while (at < limit && (isNameStart(source.charAt(at)) || Character.isDigit(source.charAt(at)))) {
      at++;
    }
    String text = source.substring(from, at);
    boolean keyword = !escaped && KEYWORDS.contains(text);
    return new Token(keyword ? TokenKind.KEYWORD : TokenKind.IDENTIFIER, text, null, start, at);
  }

  private Token punctuation(int start) {
    for (String candidate : PUNCTUATION) {
      if (looking(candidate) && !isTernary(candidate)) {
        at += candidate.length();
        return new Token(TokenKind.PUNCTUATION, candidate, null, start, at);
      }
    }
    at++;
    return fault(start, at, "Unexpected character '" + source.charAt(start) + "'");
  }

  /** {@code a?.5:1} has a number after the question mark. */
  private boolean isTernary(String candidate) {
    return candidate.equals("?.") && at + 2 < limit && isDigit(source.charAt(at + 2));
  }

  private void skipBlanks() {
    while (at < limit) {
      if (Character.isWhitespace(source.charAt(at))
          || source.charAt(at) == '\uFEFF'
          || source.charAt(at) == '\u00A0') {
        at++;
      } else if (looking("//")) {
        int end = source.indexOf('\n', at);
        at = end < 0 || end > limit ? limit : end;
      } else if (looking("/*")) {
        int end = source.indexOf("*/", at + 2);
        if (end < 0 || end > limit) {
          fault(at, limit, "End-of-file found, '*/' expected");
        }
        at = end < 0 ? limit : Math.min(end + 2, limit);
      } else {
        return;
      }
    }
  }

  boolean looking(String expected) {
    return at + expected.length() <= limit && source.startsWith(expected, at);
  }

  int limit() {
    return limit;
  }

  Token fault(int start, int end, String message) {
    diagnostics.add(start, end, message);
    if (start == at && end == limit) {
      at = limit;
    }
    return null;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c == '_' || Character.isLetter(c);
  }
}
