package io.github.apimworkshop.bicep.syntax;

/** A stretch of source text in UTF-16 units, {@code end} exclusive. */
public record Span(int start, int end) {

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** From the start of this span to the end of the other one. */
  public Span to(Span other) {
    return new Span(start, Math.max(end, other.end));
  }

  /** The empty span at the start of this one. */
  public Span atStart() {
    return new Span(start, start);
  }
}
