package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;

/** Statements that begin with a keyword. */
final class CompoundParser {

  private final StatementParser statements;
  private final TokenReader reader;
  private final RefusedDeclarations refused;

  CompoundParser(StatementParser statements, TokenReader reader, RefusedDeclarations refused) {
    this.statements = statements;
    this.reader = reader;
    this.refused = refused;
  }

  Stmt tryRead() {
    Token token = reader.peek();
    if (token.kind() != TokenKind.KEYWORD) {
      return null;
    }
    int start = token.start();
    switch (token.text()) {
      case "if" -> {
        return ifElse(start);
      }
      case "while" -> {
        reader.take();
        Expr condition = condition();
        Stmt body = statements.statement();
        return new Stmt.While(condition, body, start, body.end());
      }
      case "do" -> {
        return doWhile(start);
      }
      case "for" -> {
        return forLoop(start);
      }
      case "foreach" -> {
        return foreach(start);
      }
      case "switch" -> {
        return switchOn(start);
      }
      case "return" -> {
        reader.take();
        Expr value = reader.is(";") ? null : expression();
        return new Stmt.Return(value, start, reader.expect(";"));
      }
      case "throw" -> {
        reader.take();
        Expr thrown = reader.is(";") ? null : expression();
        return new Stmt.Throw(thrown, start, reader.expect(";"));
      }
      case "break" -> {
        reader.take();
        return new Stmt.Break(start, reader.expect(";"));
      }
      case "continue" -> {
        reader.take();
        return new Stmt.Continue(start, reader.expect(";"));
      }
      case "try" -> {
        return tryCatch(start);
      }
      case "using" -> {
        return using(start);
      }
      case "checked", "unchecked" -> {
        return reader.peek(1).is("{") ? refused(token) : null;
      }
      case "lock", "goto", "fixed", "unsafe" -> {
        return refused(token);
      }
      default -> {
        return null;
      }
    }
  }

  private Stmt refused(Token token) {
    reader.diagnostics.add(
        token.start(),
        token.end(),
        "Usage of '" + token.text() + "' is not supported within expressions");
    return null;
  }

  private Expr expression() {
    return statements.expressions().expression();
  }

  private Expr condition() {
    reader.expect("(");
    Expr condition = expression();
    reader.expect(")");
    return condition;
  }

  private Stmt ifElse(int start) {
    reader.take();
    Expr condition = condition();
    Stmt then = statements.statement();
    Stmt otherwise = reader.accept("else") ? statements.statement() : null;
    return new Stmt.If(condition, then, otherwise, start, reader.lastEnd());
  }

  private Stmt doWhile(int start) {
    reader.take();
    Stmt body = statements.statement();
    reader.expect("while");
    Expr condition = condition();
    return new Stmt.DoWhile(body, condition, start, reader.expect(";"));
  }

  private Stmt forLoop(int start) {
    reader.take();
    reader.expect("(");
    List<Stmt> initial = new ArrayList<>();
    if (!reader.is(";")) {
      Stmt.Local local = statements.tryLocal();
      if (local != null) {
        initial.add(local);
      } else {
        expressions(";").forEach(e -> initial.add(new Stmt.Expression(e, e.start(), e.end())));
      }
    }
    reader.expect(";");
    Expr condition = reader.is(";") ? null : expression();
    reader.expect(";");
    List<Expr> steps = expressions(")");
    reader.expect(")");
    Stmt body = statements.statement();
    return new Stmt.For(initial, condition, steps, body, start, body.end());
  }

  private List<Expr> expressions(String close) {
    List<Expr> list = new ArrayList<>();
    if (!reader.is(close)) {
      do {
        list.add(expression());
      } while (reader.accept(","));
    }
    return list;
  }

  private Stmt foreach(int start) {
    reader.take();
    reader.expect("(");
    TypeSyntax type = statements.expressions().types.type();
    boolean parts = reader.is("(") || (TypeParser.isTuple(type) && reader.is("in"));
    if (parts) {
      refused.loopDeconstruction(type);
    }
    String name = parts ? "?" : reader.expectName();
    reader.expect("in");
    Expr source = expression();
    reader.expect(")");
    Stmt body = statements.statement();
    boolean inferred = type instanceof TypeSyntax.Named named && named.isWord("var");
    return new Stmt.Foreach(inferred ? null : type, name, source, body, start, body.end());
  }

  private Stmt switchOn(int start) {
    reader.take();
    Expr value = condition();
    reader.expect("{");
    List<Stmt.Section> sections = new ArrayList<>();
    while (reader.is("case") || reader.is("default")) {
      List<Stmt.Label> labels = new ArrayList<>();
      while (reader.is("case") || reader.is("default")) {
        labels.add(label());
      }
      sections.add(new Stmt.Section(labels, statements.statements()));
    }
    return new Stmt.Switch(value, sections, start, reader.expect("}"));
  }

  private Stmt.Label label() {
    int start = reader.peek().start();
    if (reader.take().is("default")) {
      int end = reader.expect(":");
      return new Stmt.Label(null, null, null, null, start, end);
    }
    int position = reader.position();
    TypeSyntax type = statements.expressions().types.tryType(true);
    if (type != null && reader.peek().kind() == TokenKind.IDENTIFIER) {
      String name = reader.expectName();
      Expr when = reader.peek().isWord("when") ? when() : null;
      int end = reader.expect(":");
      return new Stmt.Label(null, type, name, when, start, end);
    }
    reader.reset(position);
    Expr value = expression();
    Expr when = reader.peek().isWord("when") ? when() : null;
    int end = reader.expect(":");
    return new Stmt.Label(value, null, null, when, start, end);
  }

  private Expr when() {
    reader.take();
    return expression();
  }

  private Stmt tryCatch(int start) {
    reader.take();
    Stmt.Block body = statements.block();
    List<Stmt.Catch> catches = new ArrayList<>();
    while (reader.accept("catch")) {
      TypeSyntax type = null;
      String name = null;
      if (reader.accept("(")) {
        type = statements.expressions().types.type();
        name = reader.is(")") ? null : reader.expectName();
        reader.expect(")");
      }
      Expr filter = null;
      if (reader.peek().isWord("when")) {
        reader.take();
        filter = condition();
      }
      catches.add(new Stmt.Catch(type, name, filter, statements.block()));
    }
    Stmt.Block last = reader.accept("finally") ? statements.block() : null;
    if (catches.isEmpty() && last == null) {
      reader.diagnostics.add(reader.lastEnd(), reader.lastEnd() + 1, "Expected catch or finally");
    }
    return new Stmt.Try(body, catches, last, start, reader.lastEnd());
  }

  private Stmt using(int start) {
    int end = reader.take().end();
    if (reader.peek().isWord("var")) {
      reader.diagnostics.add(start, end, Diagnostics.newer("using declarations"));
    }
    reader.expect("(");
    Stmt.Local declaration = statements.tryLocal();
    Expr value = declaration == null ? expression() : null;
    reader.expect(")");
    Stmt body = statements.statement();
    return new Stmt.Using(declaration, value, body, start, body.end());
  }
}
