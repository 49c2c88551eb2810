package io.github.apimworkshop.policy.expression.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Walks everything below a token in document order, each container when it is reached. */
public final class JsonDescendants implements Iterator<Object> {

  private final Deque<Iterator<Object>> open = new ArrayDeque<>();
  private Object last;

  /** What is below a token, without the token itself. */
  public JsonDescendants(JToken top) {
    last = top;
  }

  @Override
  public boolean hasNext() {
    if (last instanceof JContainer container) {
      open.push(container.iterator());
    }
    last = null;
    while (!open.isEmpty()) {
      if (open.peek().hasNext()) {
        return true;
      }
      open.pop();
    }
    return false;
  }

  @Override
  public Object next() {
    last = open.element().next();
    return last;
  }
}
