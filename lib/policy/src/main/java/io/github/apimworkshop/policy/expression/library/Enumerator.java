package io.github.apimworkshop.policy.expression.library;

import java.util.Iterator;

/** IEnumerator over a walk. */
final class Enumerator {

  private final Iterator<Object> elements;
  private Object current;

  Enumerator(Iterator<Object> elements) {
    this.elements = elements;
  }

  boolean moveNext() {
    boolean more = elements.hasNext();
    current = more ? elements.next() : null;
    return more;
  }

  Object current() {
    return current;
  }
}
