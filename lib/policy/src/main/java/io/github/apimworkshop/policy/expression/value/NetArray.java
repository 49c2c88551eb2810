package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** T[] of any T but byte, which is a Java byte[]. */
@SuppressWarnings("ArrayRecordComponent")
public record NetArray(NetType elementType, Object[] items) implements NetSequence {

  /** string[] of a list. */
  public static NetArray ofStrings(List<String> values) {
    return new NetArray(Core.STRING, values.toArray());
  }

  /** T[] or byte[] of elements that have the right type. */
  public static Object of(NetType element, List<?> values) {
    if (element.equals(Core.BYTE)) {
      byte[] bytes = new byte[values.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) ((Unsigned) values.get(i)).bits();
      }
      return bytes;
    }
    return new NetArray(element, values.toArray());
  }

  /** new T[size], every element the default of T. */
  public static Object ofSize(NetType element, int size) {
    if (size < 0) {
      throw NetException.overflow("Arithmetic operation resulted in an overflow.");
    }
    if (element.equals(Core.BYTE)) {
      return new byte[size];
    }
    Object[] items = new Object[size];
    Object initial = RuntimeTypes.defaultValue(element);
    if (initial != null) {
      Arrays.fill(items, initial);
    }
    return new NetArray(element, items);
  }

  @Override
  public NetType netType() {
    return Core.arrayOf(elementType);
  }

  @Override
  public Iterator<Object> iterator() {
    return Arrays.asList(items).iterator();
  }

  @Override
  public int knownCount() {
    return items.length;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return netType().clrName();
  }
}
