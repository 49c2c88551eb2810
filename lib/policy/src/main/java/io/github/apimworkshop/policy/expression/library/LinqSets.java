package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.function;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Distinct, Union, Intersect, Except, GroupBy, Join. */
final class LinqSets {

  private LinqSets() {}

  private record Group(NetType netType, Object key, List<Object> items) implements NetSequence {
    @Override
    public NetType elementType() {
      return netType.argument(1);
    }

    @Override
    public Iterator<Object> iterator() {
      return items.iterator();
    }

    @Override
    public int knownCount() {
      return items.size();
    }

    @Override
    public String toString() {
      return netType.clrName();
    }
  }

  static void define(TypeTable table, TypeBuilder type) {
    TypeBuilder grouping =
        new TypeBuilder(
                table,
                new TypeDefinition("System.Linq.IGrouping", TypeKind.INTERFACE, "TKey", "TElement"))
            .bases("IEnumerable<TElement>")
            .get("TKey Key", s -> ((Group) s).key);
    String two = "(this IEnumerable<T> first, IEnumerable<T> second)";
    type.fixed(
            "IEnumerable<T> Distinct<T>(this IEnumerable<T> source)",
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> distinct(LinqTypes.walk(e, a[0]), null)))
        .fixed(
            "IEnumerable<T> Distinct<T>(this IEnumerable<T> source, IEqualityComparer<T> comparer)",
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> distinct(LinqTypes.walk(e, a[0]), a[1])))
        .fixed(
            "IEnumerable<T> Union<T>" + two,
            (e, t, a) ->
                LinqTypes.lazy(
                    t[0],
                    a[0],
                    () ->
                        distinct(
                            LinqIterators.concat(LinqTypes.walk(e, a[0]), LinqTypes.walk(e, a[1])),
                            null)))
        .fixed(
            "IEnumerable<T> Intersect<T>" + two,
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> kept(e, a, true)))
        .fixed(
            "IEnumerable<T> Except<T>" + two,
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> kept(e, a, false)))
        .fixed(
            "IEnumerable<IGrouping<K, T>> GroupBy<T, K>(this IEnumerable<T> source, Func<T, K> keySelector)",
            (e, t, a) -> groups(grouping, t[1], t[0], e, a, null))
        .fixed(
            "IEnumerable<IGrouping<K, V>> GroupBy<T, K, V>(this IEnumerable<T> source, Func<T, K> keySelector, Func<T, V> elementSelector)",
            (e, t, a) -> groups(grouping, t[1], t[2], e, a, a[2]))
        .fixed(
            "IEnumerable<R> GroupBy<T, K, R>(this IEnumerable<T> source, Func<T, K> keySelector, Func<K, IEnumerable<T>, R> resultSelector)",
            (e, t, a) ->
                LinqTypes.lazy(
                    t[2],
                    a[0],
                    () ->
                        LinqIterators.map(
                            ((NetSequence) groups(grouping, t[1], t[0], e, a, null)).iterator(),
                            g -> function(a[2]).invoke(((Group) g).key, g))))
        .fixed(
            "IEnumerable<R> Join<T, U, K, R>(this IEnumerable<T> outer, IEnumerable<U> inner, Func<T, K> outerKeySelector, Func<U, K> innerKeySelector, Func<T, U, R> resultSelector)",
            (e, t, a) -> LinqTypes.lazy(t[3], a[0], () -> join(e, a)));
  }

  private static Object key(Object value, Object comparer) {
    return CollectionTypes.ignoresCase(comparer) && value instanceof String text
        ? text.toUpperCase(Locale.ROOT)
        : value;
  }

  private static Iterator<Object> distinct(Iterator<Object> walk, Object comparer) {
    Set<Object> seen = new HashSet<>();
    return LinqIterators.filter(walk, v -> seen.add(key(v, comparer)));
  }

  private static Iterator<Object> kept(Evaluation evaluation, Object[] a, boolean present) {
    Set<Object> others = new HashSet<>(LinqTypes.collect(evaluation, a[1]));
    return distinct(
        LinqIterators.filter(LinqTypes.walk(evaluation, a[0]), v -> others.contains(v) == present),
        null);
  }

  private static Object groups(
      TypeBuilder grouping,
      NetType key,
      NetType element,
      Evaluation evaluation,
      Object[] a,
      Object selector) {
    NetType type = new NetType(grouping.definition(), List.of(key, element));
    return LinqTypes.lazy(
        type,
        a[0],
        () -> {
          Map<Object, Object> groups = new LinkedHashMap<>();
          for (Object item : LinqTypes.collect(evaluation, a[0])) {
            Object at = function(a[1]).invoke(item);
            Group group =
                (Group) groups.computeIfAbsent(at, k -> new Group(type, k, new ArrayList<>()));
            group.items.add(selector == null ? item : function(selector).invoke(item));
          }
          return groups.values().iterator();
        });
  }

  private static Iterator<Object> join(Evaluation evaluation, Object[] a) {
    Map<Object, List<Object>> inner = new LinkedHashMap<>();
    for (Object item : LinqTypes.collect(evaluation, a[1])) {
      inner.computeIfAbsent(function(a[3]).invoke(item), k -> new ArrayList<>()).add(item);
    }
    return LinqIterators.flatMap(
        LinqTypes.walk(evaluation, a[0]),
        o -> {
          List<Object> matches = inner.getOrDefault(function(a[2]).invoke(o), List.of());
          return LinqIterators.map(matches.iterator(), i -> function(a[4]).invoke(o, i));
        });
  }
}
