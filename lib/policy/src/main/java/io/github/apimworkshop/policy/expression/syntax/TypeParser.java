package io.github.apimworkshop.policy.expression.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads types; speculative, so a failure is null and leaves the position where it was. */
final class TypeParser {

  private static final Set<String> PREDEFINED =
      Set.of(
          "bool", "byte", "char", "decimal", "double", "float", "int", "long", "object", "sbyte",
          "short", "string", "uint", "ulong", "ushort", "void");

  private static final String TUPLE = "System.ValueTuple";

  private final TokenReader reader;

  TypeParser(TokenReader reader) {
    this.reader = reader;
  }

  static boolean isPredefined(Token token) {
    return token.kind() == TokenKind.KEYWORD && PREDEFINED.contains(token.text());
  }

  /** A type that must be there. */
  TypeSyntax type() {
    TypeSyntax type = tryType(true);
    if (type == null) {
      Token token = reader.peek();
      reader.diagnostics.add(token.start(), token.end(), "Type expected");
      return new TypeSyntax.Named(
          List.of(new TypeSyntax.Part("?", List.of())), token.start(), token.end());
    }
    return type;
  }

  /** The type of an object creation: array brackets are left to the caller. */
  TypeSyntax withoutArray() {
    int start = reader.position();
    TypeSyntax type = named();
    if (type == null) {
      reader.reset(start);
      return type();
    }
    return nullable(type);
  }

  TypeSyntax tryType(boolean questionMark) {
    int start = reader.position();
    if (!reader.enter()) {
      return null;
    }
    TypeSyntax type = named();
    if (type != null && questionMark) {
      type = arrayOfNullable(nullable(type));
    }
    if (type != null) {
      type = arrays(type);
    }
    if (type == null) {
      reader.reset(start);
    }
    reader.leave();
    return type;
  }

  private TypeSyntax nullable(TypeSyntax type) {
    if (!reader.is("?")) {
      return type;
    }
    int end = reader.take().end();
    return new TypeSyntax.NullableOf(type, type.start(), end);
  }

  /** The question mark of {@code int?[]} comes in one token with the bracket. */
  private TypeSyntax arrayOfNullable(TypeSyntax type) {
    if (!reader.is("?[") || !reader.peek(1).is("]")) {
      return type;
    }
    TypeSyntax element = new TypeSyntax.NullableOf(type, type.start(), reader.peek().end() - 1);
    reader.take();
    return new TypeSyntax.ArrayOf(element, 1, type.start(), reader.take().end());
  }

  private TypeSyntax arrays(TypeSyntax element) {
    List<Integer> ranks = new ArrayList<>();
    while (reader.is("[")) {
      int ahead = 1;
      while (reader.peek(ahead).is(",")) {
        ahead++;
      }
      if (!reader.peek(ahead).is("]")) {
        break;
      }
      for (int i = 0; i <= ahead; i++) {
        reader.take();
      }
      ranks.add(ahead);
    }
    TypeSyntax type = element;
    for (int i = ranks.size() - 1; i >= 0; i--) {
      type = new TypeSyntax.ArrayOf(type, ranks.get(i), element.start(), reader.lastEnd());
    }
    return type;
  }

  /** Whether this is (A, B): the type table then refuses the type behind it. */
  static boolean isTuple(TypeSyntax type) {
    return type instanceof TypeSyntax.Named named && named.isWord(TUPLE);
  }

  /** (A, B) or (A a, B b), or null. */
  private TypeSyntax tuple() {
    int start = reader.take().start();
    int elements = 0;
    do {
      if (tryType(true) == null) {
        return null;
      }
      if (reader.peek().kind() == TokenKind.IDENTIFIER) {
        reader.take();
      }
      elements++;
    } while (reader.accept(","));
    if (elements < 2 || !reader.accept(")")) {
      return null;
    }
    List<TypeSyntax.Part> parts = List.of(new TypeSyntax.Part(TUPLE, List.of()));
    return new TypeSyntax.Named(parts, start, reader.lastEnd());
  }

  private TypeSyntax named() {
    Token first = reader.peek();
    if (first.is("(")) {
      return tuple();
    }
    if (isPredefined(first)) {
      reader.take();
      return new TypeSyntax.Named(
          List.of(new TypeSyntax.Part(first.text(), List.of())), first.start(), first.end());
    }
    List<TypeSyntax.Part> parts = new ArrayList<>();
    if (first.isWord("global") && reader.peek(1).is("::")) {
      reader.take();
      reader.take();
    }
    while (true) {
      if (reader.peek().kind() != TokenKind.IDENTIFIER) {
        return null;
      }
      String name = reader.take().text();
      List<TypeSyntax> arguments = List.of();
      if (reader.is("<")) {
        arguments = arguments();
        if (arguments == null) {
          return null;
        }
      }
      parts.add(new TypeSyntax.Part(name, arguments));
      if (!reader.is(".") || reader.peek(1).kind() != TokenKind.IDENTIFIER) {
        return new TypeSyntax.Named(parts, first.start(), reader.lastEnd());
      }
      reader.take();
    }
  }

  /** Type arguments from the opening bracket, or null when this is no list of types. */
  List<TypeSyntax> arguments() {
    int start = reader.position();
    reader.take();
    List<TypeSyntax> arguments = new ArrayList<>();
    do {
      TypeSyntax argument = tryType(true);
      if (argument == null) {
        reader.reset(start);
        return null;
      }
      arguments.add(argument);
    } while (reader.accept(","));
    if (!reader.accept(">")) {
      reader.reset(start);
      return null;
    }
    return arguments;
  }
}
