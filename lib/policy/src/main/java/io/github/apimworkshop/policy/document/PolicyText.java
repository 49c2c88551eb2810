package io.github.apimworkshop.policy.document;

/** Text inside an element, entities decoded; never blank. */
public record PolicyText(MappedText text) implements PolicyNode {
  @Override
  public int offset() {
    return text.offset(0);
  }
}
