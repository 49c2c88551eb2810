package io.github.apimworkshop.policy.document;

/** What an element can hold. */
public sealed interface PolicyNode permits PolicyElement, PolicyText {
  /** Where it begins in the document: the name of an element, the first character of text. */
  int offset();
}
