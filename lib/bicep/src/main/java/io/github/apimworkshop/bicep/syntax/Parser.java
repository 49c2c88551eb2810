package io.github.apimworkshop.bicep.syntax;

import static io.github.apimworkshop.bicep.syntax.TokenKind.*;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.ArrayList;
import java.util.List;

/** Reads a Bicep or parameters file into a {@link SyntaxTree}; never fails, but reports. */
public final class Parser extends ImportParser {
  private final boolean parametersFile;

  private Parser(List<Token> tokens, Problems problems, boolean parametersFile) {
    super(tokens, problems);
    this.parametersFile = parametersFile;
  }

  /** Parses a {@code .bicep} text. */
  public static SyntaxTree parse(SourceText source) {
    return parse(source, false);
  }

  /** Parses a {@code .bicepparam} text. */
  public static SyntaxTree parseParameters(SourceText source) {
    return parse(source, true);
  }

  private static SyntaxTree parse(SourceText source, boolean parametersFile) {
    Problems problems = new Problems();
    Lexer lexer = new Lexer(source.text(), problems);
    List<Token> tokens = lexer.tokens();
    // As in the official output, what is wrong with a token comes before what it breaks.
    List<Decl> declarations = new Parser(tokens, problems, parametersFile).program();
    return new SyntaxTree(source, declarations, lexer.directives(), problems.all());
  }

  private List<Decl> program() {
    List<Decl> declarations = new ArrayList<>();
    try {
      while (!atEnd()) {
        if (check(NEW_LINE)) {
          read();
          continue;
        }
        Recovered<Decl> declaration = recover(false, this::declaration, NEW_LINE);
        if (!declaration.failed()) {
          declarations.add(declaration.value());
          if (!(declaration.value() instanceof Decl.Missing)) {
            recover(false, this::newLineOrEnd, NEW_LINE);
          }
        }
      }
    } catch (TooDeep deep) {
      problems.add(
          new Problem(
              deep.span().start(),
              deep.span().length(),
              Severity.ERROR,
              "nesting-too-deep",
              "The nesting at this location is too deep. Move parts of it into variables or modules."));
    }
    return declarations;
  }

  private Token newLineOrEnd() {
    return atEnd() ? peek() : expect(NEW_LINE, Bcp.BCP019);
  }

  @Override
  Expr.ObjectItem nestedItem() {
    Recovered<Decl> nested = recover(false, this::declaration, NEW_LINE);
    if (nested.value() instanceof Decl.Missing missing) {
      return new Expr.Dangling(missing);
    }
    return nested.value() instanceof Decl.Resource resource
        ? new Expr.NestedResource(resource)
        : null;
  }

  private Decl declaration() {
    List<Decorator> decorators = decorators();
    Token current = peek();
    if (current.kind() == IDENTIFIER) {
      Decl declaration =
          parametersFile ? parametersDeclaration(decorators) : fileDeclaration(decorators);
      if (declaration != null) {
        return declaration;
      }
    }
    if (decorators.isEmpty()) {
      throw new ParseFailure(current, parametersFile ? Bcp.BCP337 : Bcp.BCP007);
    }
    return new Decl.Missing(current.span().atStart(), decorators);
  }

  private Decl fileDeclaration(List<Decorator> decorators) {
    return switch (peek().value()) {
      case "targetScope" -> targetScope(decorators);
      case "metadata" -> metadata(decorators);
      case "param" -> param(decorators);
      case "var" -> variable(decorators);
      case "output" -> output(decorators);
      case "type" -> typeDeclaration(decorators);
      case "func" -> function(decorators);
      case "resource" -> resource(decorators);
      case "module" -> module(decorators);
      case "import" -> importDeclaration(decorators);
      case "extension", "provider" -> extension(decorators);
      case "assert" -> assertion(decorators);
      default -> null;
    };
  }

  private Decl parametersDeclaration(List<Decorator> decorators) {
    return switch (peek().value()) {
      case "using" -> using(decorators);
      case "extends" -> extendsDeclaration(decorators);
      case "param" -> assignment(decorators);
      case "var" -> variable(decorators);
      case "type" -> typeDeclaration(decorators);
      case "import" -> importDeclaration(decorators);
      default -> null;
    };
  }

  private static boolean silent(Identifier name) {
    return !name.valid() && name.span().length() == 0;
  }

  private Expr assigned(boolean silent) {
    Recovered<Token> assignment = recover(silent, () -> expectCharacter(ASSIGNMENT), NEW_LINE);
    return recovered(assignment.silent(), () -> expression(Allow.LITERALS), NEW_LINE);
  }

  private Decl targetScope(List<Decorator> decorators) {
    Token keyword = read();
    Expr value = assigned(false);
    return new Decl.TargetScope(since(keyword.span()), decorators, value);
  }

  private Decl metadata(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP266, ASSIGNMENT, NEW_LINE);
    Expr value = assigned(silent(name));
    return new Decl.Metadata(since(keyword.span()), decorators, name, value);
  }

  private Decl assertion(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP344, ASSIGNMENT, NEW_LINE);
    Expr value = assigned(silent(name));
    return new Decl.Assert(since(keyword.span()), decorators, name, value);
  }

  private Decl param(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP013, IDENTIFIER, NEW_LINE);
    TypeExpr type =
        recoveredType(silent(name), () -> type(false), ASSIGNMENT, LEFT_BRACE, NEW_LINE);
    Expr value = unwrap(recover(silent(type), this::parameterDefault, NEW_LINE));
    return new Decl.Param(since(keyword.span()), decorators, name, type, value);
  }

  private Expr parameterDefault() {
    if (atEnd() || check(NEW_LINE)) {
      return null;
    }
    expect(ASSIGNMENT, Bcp.BCP008);
    return recovered(false, () -> expression(Allow.LITERALS), NEW_LINE);
  }

  private Decl assignment(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP013, ASSIGNMENT, NEW_LINE);
    Expr value = assigned(silent(name));
    return new Decl.Param(since(keyword.span()), decorators, name, null, value);
  }

  private Decl variable(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP015, IDENTIFIER, ASSIGNMENT, NEW_LINE);
    TypeExpr type =
        atEnd() || check(NEW_LINE, ASSIGNMENT)
            ? null
            : recoveredType(silent(name), () -> type(false), ASSIGNMENT, NEW_LINE);
    Expr value = assigned(type == null ? silent(name) : silent(type));
    return new Decl.Var(since(keyword.span()), decorators, name, type, value);
  }

  private Decl output(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP016, IDENTIFIER, NEW_LINE);
    TypeExpr type = recoveredType(silent(name), () -> type(true), ASSIGNMENT, NEW_LINE);
    Expr value = assigned(silent(type));
    return new Decl.Output(since(keyword.span()), decorators, name, type, value);
  }

  private Decl typeDeclaration(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP325, ASSIGNMENT, NEW_LINE);
    recover(silent(name), () -> expectCharacter(ASSIGNMENT), NEW_LINE);
    TypeExpr value =
        recoveredType(silent(name), () -> type(false), ASSIGNMENT, LEFT_BRACE, NEW_LINE);
    return new Decl.Type(since(keyword.span()), decorators, name, value);
  }

  private Decl function(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP015, ASSIGNMENT, NEW_LINE);
    Recovered<Decl> function =
        recover(silent(name), () -> lambda(keyword, decorators, name), NEW_LINE);
    return function.failed()
        ? new Decl.Func(
            since(keyword.span()),
            decorators,
            name,
            List.of(),
            new TypeExpr.Skipped(function.skipped()),
            new Expr.Skipped(function.skipped()))
        : function.value();
  }

  private Decl lambda(Token keyword, List<Decorator> decorators, Identifier name) {
    expectCharacter(LEFT_PAREN);
    List<Decl.FuncParameter> parameters = new ArrayList<>();
    newLines();
    while (!check(RIGHT_PAREN)) {
      Identifier parameter = identifierOrSkip(Bcp.BCP015);
      TypeExpr type = recoveredType(false, () -> type(false), NEW_LINE, COMMA, RIGHT_PAREN);
      parameters.add(new Decl.FuncParameter(parameter, type));
      newLines();
      if (!skip(COMMA)) {
        break;
      }
      newLines();
    }
    recover(
        false,
        () -> expectCharacter(RIGHT_PAREN),
        STRING_RIGHT,
        RIGHT_BRACE,
        RIGHT_SQUARE,
        NEW_LINE);
    TypeExpr result = recoveredType(false, () -> type(false), NEW_LINE, RIGHT_PAREN);
    Recovered<Token> arrow = recover(false, () -> expectCharacter(ARROW), NEW_LINE, RIGHT_PAREN);
    Expr body =
        arrow.failed()
            ? recovered(false, () -> expression(Allow.LITERALS), NEW_LINE, RIGHT_PAREN)
            : lambdaBody();
    return new Decl.Func(since(keyword.span()), decorators, name, parameters, result, body);
  }

  private Decl resource(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP017, STRING_COMPLETE, STRING_LEFT, NEW_LINE);
    Expr type = textAfter(name, Bcp.BCP068);
    boolean existing = peek().is("existing");
    if (existing) {
      int end = read().span().end();
      if (check(QUESTION) && peek().span().start() == end) {
        problems.add(peek().span(), Bcp.BCP444);
        read();
      }
    }
    Expr value = body(silent(type), Allow.RESOURCES);
    return new Decl.Resource(since(keyword.span()), decorators, name, type, existing, value);
  }

  private Decl module(List<Decorator> decorators) {
    Token keyword = read();
    Identifier name = identifier(Bcp.BCP096, STRING_COMPLETE, STRING_LEFT, NEW_LINE);
    Expr path = textAfter(name, Bcp.BCP097);
    Expr value = body(silent(path), Allow.LITERALS);
    return new Decl.Module(since(keyword.span()), decorators, name, path, value);
  }

  /** An equals sign in the place of the text belongs to what is skipped. */
  private Expr textAfter(Identifier name, Bcp code) {
    return check(ASSIGNMENT)
        ? recovered(silent(name), () -> stringOrFail(code), NEW_LINE)
        : recovered(silent(name), () -> stringOrFail(code), ASSIGNMENT, NEW_LINE);
  }

  private Expr body(boolean silent, Allow allow) {
    Recovered<Token> assignment =
        recover(silent, () -> expectCharacter(ASSIGNMENT), LEFT_BRACE, NEW_LINE);
    if (!assignment.failed() && peekPastNewLines(0).is("if")) {
      newLines();
    }
    return recovered(
        assignment.silent(),
        () -> {
          if (peek().is("if")) {
            return condition(allow, false);
          }
          if (check(LEFT_BRACE)) {
            return object(allow);
          }
          if (check(LEFT_SQUARE)) {
            return loop(allow, true);
          }
          throw new ParseFailure(peek(), Bcp.BCP118);
        },
        NEW_LINE);
  }

  private Decl using(List<Decorator> decorators) {
    Token keyword = read();
    if (peek().is("none")) {
      read();
      return new Decl.Using(since(keyword.span()), decorators, null);
    }
    Expr path = recovered(false, () -> stringOrFail(Bcp.BCP257), NEW_LINE);
    return new Decl.Using(since(keyword.span()), decorators, path);
  }

  private Decl extendsDeclaration(List<Decorator> decorators) {
    Token keyword = read();
    Expr path = recovered(false, () -> stringOrFail(Bcp.BCP404), NEW_LINE);
    return new Decl.Extends(since(keyword.span()), decorators, path);
  }
}
