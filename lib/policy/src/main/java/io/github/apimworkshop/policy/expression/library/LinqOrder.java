package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.function;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetDelegate;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetSequence;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** OrderBy, ThenBy, Reverse. */
final class LinqOrder {

  private LinqOrder() {}

  /** A sequence with the order it will be walked in. */
  private record Ordered(
      NetType netType, Evaluation evaluation, Object source, Comparator<Object> order)
      implements NetSequence {
    @Override
    public NetType elementType() {
      return netType.argument(0);
    }

    @Override
    public Iterator<Object> iterator() {
      List<Object> items = LinqTypes.collect(evaluation, source);
      items.sort(order);
      return items.iterator();
    }

    @Override
    public String toString() {
      return netType.clrName();
    }
  }

  static void define(TypeTable table, TypeBuilder type) {
    TypeBuilder ordered =
        new TypeBuilder(
                table,
                new TypeDefinition("System.Linq.IOrderedEnumerable", TypeKind.INTERFACE, "T"))
            .bases("IEnumerable<T>");
    for (String suffix : List.of("", "Descending")) {
      boolean down = !suffix.isEmpty();
      type.fixed(
              "IOrderedEnumerable<T> OrderBy"
                  + suffix
                  + "<T, K>(this IEnumerable<T> source, Func<T, K> keySelector)",
              (e, t, a) -> first(ordered, t[0], e, a, down, null))
          .fixed(
              "IOrderedEnumerable<T> OrderBy"
                  + suffix
                  + "<T, K>(this IEnumerable<T> source, Func<T, K> keySelector, IComparer<K> comparer)",
              (e, t, a) -> first(ordered, t[0], e, a, down, a[2]))
          .fixed(
              "IOrderedEnumerable<T> ThenBy"
                  + suffix
                  + "<T, K>(this IOrderedEnumerable<T> source, Func<T, K> keySelector)",
              (e, t, a) -> then((Ordered) a[0], function(a[1]), down));
    }
    type.fixed(
        "IEnumerable<T> Reverse<T>(this IEnumerable<T> source)",
        (e, t, a) ->
            LinqTypes.lazy(
                t[0],
                a[0],
                () -> {
                  List<Object> items = LinqTypes.collect(e, a[0]);
                  Collections.reverse(items);
                  return items.iterator();
                }));
  }

  private static Comparator<Object> order(NetDelegate key, boolean down, Object comparer) {
    Comparator<Object> keys =
        comparer == null
            ? Ordering.DEFAULT
            : (x, y) -> StringSearch.compare((String) x, (String) y, Arguments.flag(comparer));
    Comparator<Object> order = (x, y) -> keys.compare(key.invoke(x), key.invoke(y));
    return down ? order.reversed() : order;
  }

  private static Ordered first(
      TypeBuilder ordered,
      NetType element,
      Evaluation evaluation,
      Object[] a,
      boolean down,
      Object comparer) {
    return new Ordered(
        new NetType(ordered.definition(), List.of(element)),
        evaluation,
        a[0],
        order(function(a[1]), down, comparer));
  }

  private static Ordered then(Ordered source, NetDelegate key, boolean down) {
    return new Ordered(
        source.netType,
        source.evaluation,
        source.source,
        source.order.thenComparing(order(key, down, null)));
  }
}
