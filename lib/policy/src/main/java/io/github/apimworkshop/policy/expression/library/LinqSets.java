package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/** Distinct, Union, Intersect, Except, ToHashSet. */
final class LinqSets {

  private LinqSets() {}

  static void define(TypeBuilder type) {
    String two = "(this IEnumerable<T> first, IEnumerable<T> second";
    String comparer = ", IEqualityComparer<T> comparer)";
    type.fixed(
            "IEnumerable<T> Distinct<T>(this IEnumerable<T> source)",
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> distinct(LinqTypes.walk(e, a[0]), null)))
        .fixed(
            "IEnumerable<T> Distinct<T>(this IEnumerable<T> source, IEqualityComparer<T> comparer)",
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> distinct(LinqTypes.walk(e, a[0]), a[1])))
        .fixed("IEnumerable<T> Union<T>" + two + ")", (e, t, a) -> union(e, t[0], a, null))
        .fixed("IEnumerable<T> Union<T>" + two + comparer, (e, t, a) -> union(e, t[0], a, a[2]))
        .fixed(
            "IEnumerable<T> Intersect<T>" + two + ")",
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> kept(e, a, true, null)))
        .fixed(
            "IEnumerable<T> Intersect<T>" + two + comparer,
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> kept(e, a, true, a[2])))
        .fixed(
            "IEnumerable<T> Except<T>" + two + ")",
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> kept(e, a, false, null)))
        .fixed(
            "IEnumerable<T> Except<T>" + two + comparer,
            (e, t, a) -> LinqTypes.lazy(t[0], a[0], () -> kept(e, a, false, a[2])))
        .fixed(
            "HashSet<T> ToHashSet<T>(this IEnumerable<T> source)",
            (e, t, a) -> SetTypes.of(e, t[0], a[0], null))
        .fixed(
            "HashSet<T> ToHashSet<T>(this IEnumerable<T> source, IEqualityComparer<T> comparer)",
            (e, t, a) -> SetTypes.of(e, t[0], a[0], a[1]));
  }

  private static Object union(Evaluation evaluation, NetType type, Object[] a, Object comparer) {
    return LinqTypes.lazy(
        type,
        a[0],
        () ->
            distinct(
                LinqIterators.concat(
                    LinqTypes.walk(evaluation, a[0]), LinqTypes.walk(evaluation, a[1])),
                comparer));
  }

  static Object key(Object value, Object comparer) {
    return CollectionTypes.ignoresCase(comparer) && value instanceof String text
        ? text.toUpperCase(Locale.ROOT)
        : value;
  }

  private static Iterator<Object> distinct(Iterator<Object> walk, Object comparer) {
    Set<Object> seen = new HashSet<>();
    return LinqIterators.filter(walk, v -> seen.add(key(v, comparer)));
  }

  private static Iterator<Object> kept(
      Evaluation evaluation, Object[] a, boolean present, Object comparer) {
    Set<Object> others = new HashSet<>();
    LinqTypes.collect(evaluation, a[1]).forEach(v -> others.add(key(v, comparer)));
    return distinct(
        LinqIterators.filter(
            LinqTypes.walk(evaluation, a[0]), v -> others.contains(key(v, comparer)) == present),
        comparer);
  }
}
