package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import io.github.apimworkshop.policy.expression.value.Unsigned;
import java.util.Comparator;
import java.util.UUID;

/** Comparer.Default: numbers by value, strings by culture, null first. */
final class Ordering {

  static final Comparator<Object> DEFAULT = Ordering::compare;

  private Ordering() {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(Object a, Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    if (a instanceof String x && b instanceof String y) {
      return Cultures.compare(x, y, false);
    }
    if (a instanceof Unsigned x && b instanceof Unsigned y) {
      return Long.compareUnsigned(x.bits(), y.bits());
    }
    if (a instanceof UUID x && b instanceof UUID y) {
      return Guids.compare(x, y);
    }
    if (a instanceof EnumValue x && b instanceof EnumValue y) {
      return Integer.compare(x.value(), y.value());
    }
    if (a instanceof Comparable left && a.getClass() == b.getClass()) {
      return Integer.signum(left.compareTo(b));
    }
    if (a instanceof Comparable && b instanceof Comparable) {
      throw NetException.argument(
          "Object must be of type " + RuntimeTypes.of(a).definition().name() + ".");
    }
    throw NetException.argument("At least one object must implement IComparable.");
  }
}
