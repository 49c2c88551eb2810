package io.github.apimworkshop.bicep.syntax;

import static io.github.apimworkshop.bicep.syntax.TokenKind.*;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lists of elements, and what stands for an element that cannot be read. */
abstract class ListParser extends TokenReader {
  ListParser(List<Token> tokens, Problems problems) {
    super(tokens, problems);
  }

  final Expr recovered(boolean silent, Supplier<Expr> parser, TokenKind... terminators) {
    return unwrap(recover(silent, parser, terminators));
  }

  static Expr unwrap(Recovered<Expr> recovered) {
    return recovered.failed() ? new Expr.Skipped(recovered.skipped()) : recovered.value();
  }

  static boolean silent(Expr expr) {
    return expr instanceof Expr.Skipped && expr.span().length() == 0;
  }

  final boolean skip(TokenKind kind) {
    if (check(kind)) {
      read();
      return true;
    }
    return false;
  }

  /** Elements of a parameter list; new lines are allowed at its edges and after commas. */
  final <T> List<T> separatedByCommas(TokenKind closing, Supplier<T> element) {
    List<T> elements = new ArrayList<>();
    if (check(closing)) {
      grow(1);
      return elements;
    }
    newLines();
    int tallest = 0;
    boolean expectElement = true;
    while (!atEnd() && !check(closing)) {
      if (expectElement) {
        elements.add(element.get());
        tallest = Math.max(tallest, height());
        expectElement = false;
        continue;
      }
      if (check(NEW_LINE)) {
        Token next = peekPastNewLines(1);
        if (next.kind() == END_OF_FILE) {
          problems.add(empty(), Bcp.BCP018, closing.text());
          newLines();
          break;
        }
        if (next.kind() != closing) {
          problems.add(empty(), Bcp.BCP237);
        }
        newLines();
      } else if (check(COMMA)) {
        read();
        newLines();
        if (check(closing)) {
          elements.add(element.get());
        }
      } else {
        problems.add(empty(), Bcp.BCP236);
      }
      expectElement = true;
    }
    grow(tallest + 1);
    return elements;
  }

  /** Elements of an object or array: separated by new lines or by commas. */
  final <T> List<T> separatedByLines(TokenKind closing, Supplier<T> element) {
    List<T> elements = new ArrayList<>();
    newLines();
    int tallest = 0;
    boolean expectElement = true;
    while (!atEnd() && !check(closing)) {
      if (expectElement) {
        T parsed = element.get();
        if (parsed != null) {
          elements.add(parsed);
        }
        tallest = Math.max(tallest, height());
        expectElement = false;
        continue;
      }
      if (check(NEW_LINE)) {
        newLines();
      } else if (check(COMMA)) {
        read();
        if (check(NEW_LINE)) {
          problems.add(empty(), Bcp.BCP238);
          read();
        }
      } else {
        problems.add(empty(), Bcp.BCP236);
      }
      expectElement = true;
    }
    grow(tallest + 1);
    return elements;
  }

  final List<Expr> parenthesizedList(Supplier<Expr> element, boolean newLinesAllowed) {
    expectCharacter(LEFT_PAREN);
    List<Expr> elements = new ArrayList<>();
    int tallest = 0;
    if (newLinesAllowed) {
      newLines();
    }
    while (!check(RIGHT_PAREN)) {
      elements.add(
          recovered(
              false,
              element,
              STRING_RIGHT,
              RIGHT_BRACE,
              RIGHT_PAREN,
              RIGHT_SQUARE,
              NEW_LINE,
              COMMA));
      tallest = Math.max(tallest, height());
      if (newLinesAllowed) {
        newLines();
      }
      if (!skip(COMMA)) {
        break;
      }
      if (newLinesAllowed) {
        newLines();
      }
    }
    boolean silent = !elements.isEmpty() && silent(elements.get(elements.size() - 1));
    recover(
        silent,
        () -> expectCharacter(RIGHT_PAREN),
        STRING_RIGHT,
        RIGHT_BRACE,
        RIGHT_SQUARE,
        NEW_LINE);
    grow(tallest + 1);
    return elements;
  }

  static List<Identifier> names(List<Expr> expressions) {
    List<Identifier> names = new ArrayList<>();
    for (Expr expr : expressions) {
      names.add(
          expr instanceof Expr.Name name ? name.identifier() : Identifier.missing(expr.span()));
    }
    return names;
  }
}
