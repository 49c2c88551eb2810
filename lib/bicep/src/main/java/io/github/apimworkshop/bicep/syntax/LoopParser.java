package io.github.apimworkshop.bicep.syntax;

import static io.github.apimworkshop.bicep.syntax.TokenKind.*;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.List;

/** Loops, and the conditions of resources and modules. */
abstract class LoopParser extends ExpressionParser {
  LoopParser(List<Token> tokens, Problems problems) {
    super(tokens, problems);
  }

  /** The body of a resource or module may be conditional; any other body is an expression. */
  @Override
  final Expr loop(Allow allow, boolean declaration) {
    Token open = expectCharacter(LEFT_SQUARE);
    newLines();
    Span keyword = expectKeyword("for").span();
    int mark = problems.mark();
    Identifier item;
    Identifier index = null;
    if (check(LEFT_PAREN)) {
      Span start = peek().span();
      List<Identifier> pair = names(parenthesizedList(() -> expression(Allow.SIMPLE), false));
      item = pair.isEmpty() ? Identifier.missing(start) : pair.get(0);
      index = pair.size() < 2 ? Identifier.missing(start) : pair.get(1);
      if (pair.size() != 2 && problems.mark() == mark) {
        problems.add(since(start), Bcp.BCP249, pair.size());
      }
    } else if (check(IDENTIFIER)) {
      Token name = read();
      item = new Identifier(name.span(), name.value(), true);
    } else {
      problems.add(empty(), Bcp.BCP162);
      item = Identifier.missing(empty());
    }
    Recovered<Token> in =
        recover(problems.mark() > mark, () -> expectKeyword("in"), RIGHT_SQUARE, NEW_LINE);
    Expr source =
        recovered(in.silent(), () -> expression(Allow.LITERALS), COLON, RIGHT_SQUARE, NEW_LINE);
    int tallest = height();
    Recovered<Token> colon =
        recover(silent(source), () -> expectCharacter(COLON), RIGHT_SQUARE, NEW_LINE);
    Expr body =
        recovered(colon.silent(), () -> loopBody(allow, declaration), RIGHT_SQUARE, NEW_LINE);
    grow(Math.max(tallest, height()) + 1);
    if (!(body instanceof Expr.Skipped)) {
      newLines();
    }
    recover(silent(body), () -> expectCharacter(RIGHT_SQUARE), RIGHT_SQUARE, NEW_LINE);
    return new Expr.For(since(open.span()), keyword, item, index, source, body);
  }

  private Expr loopBody(Allow allow, boolean declaration) {
    if (!declaration) {
      return expression(Allow.LITERALS);
    }
    if (check(LEFT_BRACE)) {
      return object(allow);
    }
    if (peek().is("if")) {
      return condition(allow, true);
    }
    throw new ParseFailure(peek(), Bcp.BCP167);
  }

  final Expr condition(Allow allow, boolean inLoop) {
    Token keyword = expectKeyword("if");
    TokenKind[] conditionEnds =
        inLoop
            ? new TokenKind[] {RIGHT_SQUARE, LEFT_BRACE, NEW_LINE}
            : new TokenKind[] {LEFT_BRACE, NEW_LINE};
    int mark = problems.mark();
    Expr condition = recovered(false, () -> parentheses(Allow.LITERALS), conditionEnds);
    boolean failed = problems.mark() > mark && !(condition instanceof Expr.Paren);
    TokenKind[] bodyEnds =
        inLoop ? new TokenKind[] {RIGHT_SQUARE, NEW_LINE} : new TokenKind[] {NEW_LINE};
    int tallest = height();
    Expr body = recovered(failed || silent(condition), () -> object(allow), bodyEnds);
    grow(Math.max(tallest, height()) + 1);
    return new Expr.If(keyword.span().to(body.span()), condition, body);
  }
}
