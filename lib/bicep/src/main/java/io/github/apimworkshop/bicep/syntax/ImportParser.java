package io.github.apimworkshop.bicep.syntax;

import static io.github.apimworkshop.bicep.syntax.TokenKind.*;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problems;
import java.util.ArrayList;
import java.util.List;

/** Imports and extensions. */
abstract class ImportParser extends TypeParser {
  ImportParser(List<Token> tokens, Problems problems) {
    super(tokens, problems);
  }

  final Identifier identifier(Bcp code, TokenKind... terminators) {
    Recovered<Identifier> name =
        recover(
            false,
            () -> {
              Token token = expect(IDENTIFIER, code);
              return new Identifier(token.span(), token.value(), true);
            },
            terminators);
    return name.failed() ? Identifier.missing(name.skipped()) : name.value();
  }

  final Decl importDeclaration(List<Decorator> decorators) {
    Token keyword = read();
    List<Decl.ImportItem> items = new ArrayList<>();
    Identifier wildcard = null;
    if (check(LEFT_BRACE)) {
      read();
      items = separatedByLines(RIGHT_BRACE, this::importItem);
      expectCharacter(RIGHT_BRACE);
    } else if (check(ASTERISK)) {
      Recovered<Identifier> alias =
          recover(
              false,
              () -> {
                read();
                expectKeyword("as");
                Token token = expect(IDENTIFIER, Bcp.BCP356);
                return new Identifier(token.span(), token.value(), true);
              },
              NEW_LINE);
      wildcard = alias.failed() ? Identifier.missing(alias.skipped()) : alias.value();
    } else if (check(STRING_COMPLETE, STRING_LEFT)) {
      Expr specification = string();
      skipFrom(position(), NEW_LINE);
      return new Decl.Extension(since(keyword.span()), decorators, specification);
    } else {
      problems.add(atEnd() || check(NEW_LINE, IDENTIFIER) ? empty() : read().span(), Bcp.BCP354);
    }
    Expr path =
        recovered(
            false,
            () -> {
              expectKeyword("from");
              return recovered(false, () -> stringOrFail(Bcp.BCP097), NEW_LINE);
            },
            NEW_LINE);
    return new Decl.Import(since(keyword.span()), decorators, items, wildcard, path);
  }

  private Decl.ImportItem importItem() {
    Token token = peek();
    String original = null;
    boolean quoted = false;
    if (check(IDENTIFIER)) {
      original = read().value();
    } else if (check(STRING_COMPLETE, STRING_LEFT)) {
      quoted = true;
      if (string() instanceof Expr.Str string) {
        if (string.isLiteral()) {
          original = string.text();
        } else {
          problems.add(string.span(), Bcp.BCP032);
        }
      }
    } else {
      problems.add(read().span(), Bcp.BCP355);
    }
    Span span = since(token.span());
    if (peek().is("as")) {
      read();
      Identifier alias = identifier(Bcp.BCP325, COMMA, NEW_LINE);
      return original == null ? null : new Decl.ImportItem(span, original, alias);
    }
    if (quoted && original != null) {
      problems.add(span, Bcp.BCP375);
      return null;
    }
    return original == null
        ? null
        : new Decl.ImportItem(span, original, new Identifier(span, original, true));
  }

  final Decl extension(List<Decorator> decorators) {
    Token keyword = read();
    Expr specification =
        check(IDENTIFIER)
            ? callOrNameOnly()
            : recovered(false, () -> stringOrFail(Bcp.BCP097), NEW_LINE);
    skipFrom(position(), NEW_LINE);
    return new Decl.Extension(since(keyword.span()), decorators, specification);
  }

  private Expr callOrNameOnly() {
    Token token = read();
    return new Expr.Name(token.span(), new Identifier(token.span(), token.value(), true));
  }
}
