package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.util.Iterator;
import java.util.function.IntSupplier;

/** A walk through a collection that ends with .NET's error when the collection has changed. */
public final class GuardedWalk implements Iterator<Object> {

  private final Iterator<?> elements;
  private final IntSupplier version;
  private final int expected;

  /** Elements as they are now, and what counts the changes of the collection. */
  public GuardedWalk(Iterator<?> elements, IntSupplier version) {
    this.elements = elements;
    this.version = version;
    this.expected = version.getAsInt();
  }

  @Override
  public boolean hasNext() {
    if (version.getAsInt() != expected) {
      throw NetException.invalidOperation(
          "Collection was modified; enumeration operation may not execute.");
    }
    return elements.hasNext();
  }

  @Override
  public Object next() {
    return elements.next();
  }
}
