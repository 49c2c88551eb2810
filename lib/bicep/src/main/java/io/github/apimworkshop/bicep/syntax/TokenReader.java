package io.github.apimworkshop.bicep.syntax;

import static io.github.apimworkshop.bicep.syntax.TokenKind.END_OF_FILE;
import static io.github.apimworkshop.bicep.syntax.TokenKind.NEW_LINE;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.List;
import java.util.function.Supplier;

/**
 * Walks over the tokens, and recovers from errors by skipping to a token where parsing can go on.
 */
abstract class TokenReader {
  private static final int DEEPEST = 200;
  private static final int TALLEST = 500;

  final Problems problems;
  private final List<Token> tokens;
  private int position;
  private int depth;

  /** Height of the tree last parsed; kept small so that later stages may recurse. */
  private int height;

  TokenReader(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  final Token peek() {
    return tokens.get(position);
  }

  final Token peekAhead(int count) {
    return tokens.get(Math.min(position + count, tokens.size() - 1));
  }

  final Token peekPastNewLines(int from) {
    int i = position + from;
    while (i < tokens.size() - 1 && tokens.get(i).kind() == NEW_LINE) {
      i++;
    }
    return tokens.get(Math.min(i, tokens.size() - 1));
  }

  final Token read() {
    Token token = peek();
    if (token.kind() != END_OF_FILE) {
      position++;
    }
    return token;
  }

  final boolean atEnd() {
    return peek().kind() == END_OF_FILE;
  }

  final boolean check(TokenKind... kinds) {
    TokenKind kind = peek().kind();
    for (TokenKind candidate : kinds) {
      if (candidate == kind) {
        return kind != END_OF_FILE;
      }
    }
    return false;
  }

  final Token expect(TokenKind kind, Bcp code, Object... arguments) {
    if (check(kind)) {
      return read();
    }
    throw new ParseFailure(peek(), code, arguments);
  }

  final Token expectCharacter(TokenKind kind) {
    return expect(kind, Bcp.BCP018, kind.text());
  }

  final Token expectKeyword(String keyword) {
    if (peek().is(keyword)) {
      return read();
    }
    throw new ParseFailure(peek(), Bcp.BCP012, keyword);
  }

  final void newLines() {
    while (check(NEW_LINE)) {
      read();
    }
  }

  final Span empty() {
    return peek().span().atStart();
  }

  final Span since(Span start) {
    return position == 0 ? start : start.to(tokens.get(position - 1).span());
  }

  /**
   * Runs the parser; on failure skips to one of the terminators and gives what {@code skipped}
   * makes of the span.
   */
  final <T> Recovered<T> recover(boolean silent, Supplier<T> parser, TokenKind... terminators) {
    int start = position;
    int mark = problems.mark();
    int depthBefore = depth;
    try {
      return new Recovered<>(parser.get(), null);
    } catch (ParseFailure failure) {
      depth = depthBefore;
      problems.forgetSince(mark);
      if (!silent) {
        problems.add(failure.problem());
      }
      return new Recovered<>(null, skipFrom(start, terminators));
    }
  }

  final Span skipFrom(int start, TokenKind... terminators) {
    while (!atEnd() && !check(terminators)) {
      read();
    }
    Span first = tokens.get(start).span();
    return position > start ? first.to(tokens.get(position - 1).span()) : first.atStart();
  }

  final int position() {
    return position;
  }

  final <T> T deeper(Supplier<T> parser) {
    if (++depth > DEEPEST) {
      throw new TooDeep(peek().span());
    }
    T result = parser.get();
    depth--;
    return result;
  }

  final int height() {
    return height;
  }

  final void grow(int newHeight) {
    if (newHeight > TALLEST) {
      throw new TooDeep(peek().span());
    }
    height = newHeight;
  }

  /** Either what was parsed, or the span that was skipped. */
  record Recovered<T>(T value, Span skipped) {

    boolean failed() {
      return skipped != null;
    }

    /** True if nothing was skipped, so that the next error at the same place is only its echo. */
    boolean silent() {
      return skipped != null && skipped.length() == 0;
    }
  }
}
