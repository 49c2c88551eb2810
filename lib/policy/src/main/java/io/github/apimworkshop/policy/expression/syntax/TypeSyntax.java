package io.github.apimworkshop.policy.expression.syntax;

import java.util.List;

/** A type as it is written. */
public sealed interface TypeSyntax {

  /** Offset of the first character. */
  int start();

  /** Offset after the last character. */
  int end();

  /** A dotted name; keywords such as string are names here. */
  record Named(List<Part> parts, int start, int end) implements TypeSyntax {

    /** Whether it is the single word given, without type arguments. */
    public boolean isWord(String word) {
      return parts.size() == 1
          && parts.get(0).arguments().isEmpty()
          && parts.get(0).name().equals(word);
    }
  }

  /** One name of a dotted name; no arguments is an empty list. */
  record Part(String name, List<TypeSyntax> arguments) {}

  /** element[,]. */
  record ArrayOf(TypeSyntax element, int rank, int start, int end) implements TypeSyntax {}

  /** value?. */
  record NullableOf(TypeSyntax value, int start, int end) implements TypeSyntax {}
}
