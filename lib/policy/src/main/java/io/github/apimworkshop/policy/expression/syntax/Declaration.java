package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A member header as the type table writes it: {@code bool Contains(string value)}. Properties have
 * no parameter list (null), constructors no name, types have only a type.
 */
public record Declaration(
    TypeSyntax type, String name, List<String> typeParameters, List<Parameter> parameters) {

  /** A parameter; modifiers are this, out and params; the default is a literal or null. */
  public record Parameter(
      String modifier, TypeSyntax type, String name, boolean optional, Object defaultValue) {}

  /** Reads a header; the table is ours, so a wrong one is an IllegalArgumentException. */
  public static Declaration parse(String header) {
    Diagnostics diagnostics = new Diagnostics();
    List<Token> tokens = new Lexer(header, 0, header.length(), diagnostics).tokens();
    TokenReader reader = new TokenReader(tokens, diagnostics, 0);
    TypeParser types = new TypeParser(reader);
    TypeSyntax type = types.type();
    String name = null;
    List<String> typeParameters = new ArrayList<>();
    List<Parameter> parameters = null;
    if (reader.peek().kind() == TokenKind.IDENTIFIER || reader.is("this")) {
      name = reader.take().text();
    }
    if (reader.accept("<")) {
      do {
        typeParameters.add(reader.expectName());
      } while (reader.accept(","));
      reader.expect(">");
    }
    if (reader.is("(") || reader.is("[")) {
      String close = reader.take().is("(") ? ")" : "]";
      parameters = new ArrayList<>();
      while (!reader.is(close)) {
        parameters.add(parameter(reader, types));
        if (!reader.accept(",")) {
          break;
        }
      }
      reader.expect(close);
    }
    if (!diagnostics.isEmpty() || !reader.atEnd()) {
      throw new IllegalArgumentException(header);
    }
    return new Declaration(type, name, typeParameters, parameters);
  }

  private static Parameter parameter(TokenReader reader, TypeParser types) {
    String modifier = "";
    if (reader.is("this") || reader.is("out") || reader.is("params")) {
      modifier = reader.take().text();
    }
    TypeSyntax type = types.type();
    String name = reader.expectName();
    if (!reader.accept("=")) {
      return new Parameter(modifier, type, name, false, null);
    }
    boolean negative = reader.accept("-");
    Token value = reader.take();
    Object constant = value.value();
    if (value.is("true") || value.is("false")) {
      constant = value.is("true");
    } else if (negative) {
      constant = -(Integer) constant;
    }
    return new Parameter(modifier, type, name, true, constant);
  }
}
