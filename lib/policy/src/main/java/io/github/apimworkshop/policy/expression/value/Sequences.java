package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walking anything that is IEnumerable in .NET. */
public final class Sequences {

  private Sequences() {}

  /** The elements of an array, collection, string or lazy sequence; null is an error. */
  public static Iterator<Object> iterate(Object source) {
    if (source instanceof NetSequence sequence) {
      return sequence.iterator();
    } else if (source instanceof String text) {
      return new Indexed(text.length()) {
        @Override
        Object at(int index) {
          return text.charAt(index);
        }
      };
    } else if (source instanceof byte[] bytes) {
      return new Indexed(bytes.length) {
        @Override
        Object at(int index) {
          return Unsigned.ofByte(bytes[index]);
        }
      };
    }
    throw NetException.nullReference();
  }

  /** The number of elements when it is known without walking, otherwise -1. */
  public static int knownCount(Object source) {
    if (source instanceof NetSequence sequence) {
      return sequence.knownCount();
    } else if (source instanceof String text) {
      return text.length();
    }
    return source instanceof byte[] bytes ? bytes.length : -1;
  }

  /** All elements. */
  public static List<Object> toList(Object source) {
    List<Object> list = new ArrayList<>(Math.max(10, knownCount(source)));
    iterate(source).forEachRemaining(list::add);
    return list;
  }

  private abstract static class Indexed implements Iterator<Object> {

    private final int length;
    private int next;

    Indexed(int length) {
      this.length = length;
    }

    abstract Object at(int index);

    @Override
    public boolean hasNext() {
      return next < length;
    }

    @Override
    public Object next() {
      if (next >= length) {
        throw new NoSuchElementException();
      }
      return at(next++);
    }
  }
}
