package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;

/** Statements; declarations are told from expressions by trying to read a type and a name. */
final class StatementParser {

  private final TokenReader reader;
  private final ExpressionParser expressions;
  private final CompoundParser compounds;
  private final RefusedDeclarations refused;

  StatementParser(TokenReader reader) {
    this.reader = reader;
    this.expressions = new ExpressionParser(reader, this);
    this.refused = new RefusedDeclarations(reader);
    this.compounds = new CompoundParser(this, reader, refused);
  }

  ExpressionParser expressions() {
    return expressions;
  }

  Stmt.Block block() {
    int start = reader.peek().start();
    reader.expect("{");
    List<Stmt> statements = statements();
    int end = reader.expect("}");
    return new Stmt.Block(statements, start, end);
  }

  /** Statements up to a closing brace, a case label or the end. */
  List<Stmt> statements() {
    List<Stmt> statements = new ArrayList<>();
    while (!reader.atEnd() && !reader.is("}") && !atLabel()) {
      int before = reader.position();
      statements.add(statement());
      if (reader.position() == before) {
        Token token = reader.take();
        if (reader.diagnostics.isEmpty()) {
          reader.diagnostics.add(
              token.start(), token.end(), "Invalid expression term '" + token.text() + "'");
        }
      }
    }
    return statements;
  }

  private boolean atLabel() {
    return reader.is("case") || (reader.is("default") && reader.peek(1).is(":"));
  }

  Stmt statement() {
    if (!reader.enter()) {
      return new Stmt.Empty(reader.peek().start(), reader.peek().end());
    }
    Stmt result = read();
    reader.leave();
    return result;
  }

  private Stmt read() {
    Token token = reader.peek();
    if (token.is("{")) {
      return block();
    }
    if (token.is(";")) {
      reader.take();
      return new Stmt.Empty(token.start(), token.end());
    }
    Stmt unknown = refused.tryRead();
    if (unknown != null) {
      return unknown;
    }
    Stmt compound = compounds.tryRead();
    if (compound != null) {
      return compound;
    }
    if (token.is("static")) {
      reader.diagnostics.add(
          token.start(), token.end(), Diagnostics.newer("static local functions"));
      reader.take();
      return read();
    }
    if (token.is("const")) {
      reader.take();
      TypeSyntax type = expressions.types.type();
      return finish(declarators(type, true, token.start()));
    }
    Stmt declaration = tryDeclaration();
    if (declaration != null) {
      return declaration;
    }
    Expr value = expressions.expression();
    if (!(value instanceof Expr.Assign
        || value instanceof Expr.Call
        || value instanceof Expr.Postfix
        || value instanceof Expr.New
        || value instanceof Expr.ConditionalAccess
        || value instanceof Expr.Missing
        || (value instanceof Expr.Unary u
            && (u.operator().equals("++") || u.operator().equals("--"))))) {
      reader.diagnostics.add(
          value.start(),
          value.end(),
          "Only assignment, call, increment, decrement, and new object expressions can be used as a statement");
    }
    int end = reader.expect(";");
    return new Stmt.Expression(value, value.start(), end);
  }

  private Stmt finish(Stmt.Local local) {
    reader.expect(";");
    return local;
  }

  /** A local variable or a local function, or null when the statement is something else. */
  Stmt tryDeclaration() {
    int position = reader.position();
    int start = reader.peek().start();
    TypeSyntax type = expressions.types.tryType(true);
    if (type != null && TypeParser.isTuple(type) && reader.is("=")) {
      return refused.deconstruction(type);
    }
    if (type != null && reader.peek().kind() == TokenKind.IDENTIFIER) {
      Token after = reader.peek(1);
      if (after.is("(") || after.is("<")) {
        return localFunction(type, start);
      }
      if (after.is("=")
          || after.is(";")
          || after.is(",")
          || after.kind() == TokenKind.END
          || !after.is(".")) {
        return finish(declarators(type, false, start));
      }
    }
    reader.reset(position);
    return null;
  }

  /** A declaration without its semicolon, as for and using have it; null when there is none. */
  Stmt.Local tryLocal() {
    int position = reader.position();
    int start = reader.peek().start();
    TypeSyntax type = expressions.types.tryType(true);
    if (type != null && reader.peek().kind() == TokenKind.IDENTIFIER && reader.peek(1).is("=")) {
      return declarators(type, false, start);
    }
    reader.reset(position);
    return null;
  }

  private Stmt.Local declarators(TypeSyntax type, boolean constant, int start) {
    List<Stmt.Declarator> declarators = new ArrayList<>();
    do {
      Token at = reader.peek();
      String name = reader.expectName();
      Expr value = null;
      if (reader.accept("=")) {
        value =
            reader.is("{")
                ? new CreationParser(expressions).initializer()
                : expressions.expression();
      }
      declarators.add(new Stmt.Declarator(name, value, at.start(), at.end()));
    } while (reader.accept(","));
    boolean inferred = type instanceof TypeSyntax.Named named && named.isWord("var");
    return new Stmt.Local(inferred ? null : type, constant, declarators, start, reader.lastEnd());
  }

  private Stmt localFunction(TypeSyntax returns, int start) {
    String name = reader.expectName();
    if (reader.is("<")) {
      int from = reader.peek().start();
      expressions.types.arguments();
      reader.diagnostics.add(
          from, reader.lastEnd(), "Generic local functions are not supported within expressions");
    }
    reader.expect("(");
    List<Expr.Parameter> parameters = parameters(false);
    if (reader.accept("=>")) {
      Expr value = expressions.expression();
      int end = reader.expect(";");
      return new Stmt.LocalFunction(returns, name, parameters, value, null, start, end);
    }
    Stmt.Block block = block();
    return new Stmt.LocalFunction(returns, name, parameters, null, block, start, block.end());
  }

  /** Parameters up to and including the closing bracket; lambdas may leave the types out. */
  List<Expr.Parameter> parameters(boolean inferable) {
    List<Expr.Parameter> parameters = new ArrayList<>();
    if (reader.accept(")")) {
      return parameters;
    }
    do {
      String passing =
          reader.is("out") || reader.is("ref") || reader.is("params") ? reader.take().text() : "";
      boolean untyped =
          inferable
              && reader.peek().kind() == TokenKind.IDENTIFIER
              && (reader.peek(1).is(",") || reader.peek(1).is(")"));
      TypeSyntax type = untyped ? null : expressions.types.type();
      parameters.add(new Expr.Parameter(type, passing, reader.expectName()));
      if (reader.accept("=")) {
        Expr value = expressions.expression();
        reader.diagnostics.add(
            value.start(),
            value.end(),
            "Default values of local function parameters are not supported within expressions");
      }
    } while (reader.accept(","));
    reader.expect(")");
    return parameters;
  }
}
