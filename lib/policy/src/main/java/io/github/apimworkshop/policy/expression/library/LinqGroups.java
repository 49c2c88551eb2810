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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GroupBy, ToLookup, Join, GroupJoin. */
final class LinqGroups {

  private static final TypeDefinition GROUPING =
      new TypeDefinition("System.Linq.IGrouping", TypeKind.INTERFACE, "TKey", "TElement");
  private static final TypeDefinition LOOKUP =
      new TypeDefinition("System.Linq.ILookup", TypeKind.INTERFACE, "TKey", "TElement");
  private static final String SOURCE = "(this IEnumerable<T> source, Func<T, K> keySelector";
  private static final String ELEMENT = ", Func<T, V> elementSelector";
  private static final String COMPARER = ", IEqualityComparer<K> comparer";
  private static final String TWO =
      "(this IEnumerable<T> outer, IEnumerable<U> inner, Func<T, K> outerKeySelector, Func<U, K> innerKeySelector, ";

  private LinqGroups() {}

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

  private record Lookup(NetType netType, Map<Object, Group> groups, Object comparer)
      implements NetSequence {
    @Override
    public NetType elementType() {
      return new NetType(GROUPING, netType.arguments());
    }

    @Override
    public Iterator<Object> iterator() {
      return new ArrayList<Object>(groups.values()).iterator();
    }

    @Override
    public int knownCount() {
      return groups.size();
    }

    /** The elements of a key, none when the key is not there. */
    Group get(Object key) {
      Group found = groups.get(LinqSets.key(key, comparer));
      return found != null ? found : new Group(elementType(), key, List.of());
    }

    @Override
    public String toString() {
      return netType.clrName();
    }
  }

  private static Lookup lookup(Object self) {
    return (Lookup) self;
  }

  static void define(TypeTable table, TypeBuilder type) {
    new TypeBuilder(table, GROUPING)
        .bases("IEnumerable<TElement>")
        .get("TKey Key", s -> ((Group) s).key);
    new TypeBuilder(table, LOOKUP)
        .bases("IEnumerable<IGrouping<TKey, TElement>>")
        .get("int Count", s -> lookup(s).groups.size())
        .index("IEnumerable<TElement> this[TKey key]", (s, a) -> lookup(s).get(a[0]), null)
        .method(
            "bool Contains(TKey key)",
            (s, a) -> lookup(s).groups.containsKey(LinqSets.key(a[0], lookup(s).comparer)));
    groupBy(type);
    String result = ", Func<K, IEnumerable<T>, R> resultSelector)";
    type.fixed(
            "IEnumerable<R> GroupBy<T, K, R>" + SOURCE + result,
            (e, t, a) -> results(e, t[1], t[0], a, null, 2, t[2]))
        .fixed(
            "IEnumerable<R> GroupBy<T, K, V, R>"
                + SOURCE
                + ELEMENT
                + ", Func<K, IEnumerable<V>, R> resultSelector)",
            (e, t, a) -> results(e, t[1], t[2], a, a[2], 3, t[3]))
        .fixed(
            "ILookup<K, T> ToLookup<T, K>" + SOURCE + ")",
            (e, t, a) -> lookup(e, t[1], t[0], a, null, null))
        .fixed(
            "ILookup<K, T> ToLookup<T, K>" + SOURCE + COMPARER + ")",
            (e, t, a) -> lookup(e, t[1], t[0], a, null, a[2]))
        .fixed(
            "ILookup<K, V> ToLookup<T, K, V>" + SOURCE + ELEMENT + ")",
            (e, t, a) -> lookup(e, t[1], t[2], a, a[2], null))
        .fixed(
            "IEnumerable<R> Join<T, U, K, R>" + TWO + "Func<T, U, R> resultSelector)",
            (e, t, a) -> LinqTypes.lazy(t[3], a[0], () -> join(e, a)))
        .fixed(
            "IEnumerable<R> GroupJoin<T, U, K, R>"
                + TWO
                + "Func<T, IEnumerable<U>, R> resultSelector)",
            (e, t, a) -> LinqTypes.lazy(t[3], a[0], () -> groupJoin(e, t[2], t[1], a)));
  }

  private static void groupBy(TypeBuilder type) {
    type.fixed(
            "IEnumerable<IGrouping<K, T>> GroupBy<T, K>" + SOURCE + ")",
            (e, t, a) -> groups(e, t[1], t[0], a, null, null))
        .fixed(
            "IEnumerable<IGrouping<K, T>> GroupBy<T, K>" + SOURCE + COMPARER + ")",
            (e, t, a) -> groups(e, t[1], t[0], a, null, a[2]))
        .fixed(
            "IEnumerable<IGrouping<K, V>> GroupBy<T, K, V>" + SOURCE + ELEMENT + ")",
            (e, t, a) -> groups(e, t[1], t[2], a, a[2], null))
        .fixed(
            "IEnumerable<IGrouping<K, V>> GroupBy<T, K, V>" + SOURCE + ELEMENT + COMPARER + ")",
            (e, t, a) -> groups(e, t[1], t[2], a, a[2], a[3]));
  }

  private static Object groups(
      Evaluation evaluation,
      NetType key,
      NetType element,
      Object[] a,
      Object selector,
      Object comparer) {
    return LinqTypes.lazy(
        new NetType(GROUPING, List.of(key, element)),
        a[0],
        () -> lookup(evaluation, key, element, a, selector, comparer).iterator());
  }

  private static Object results(
      Evaluation evaluation,
      NetType key,
      NetType element,
      Object[] a,
      Object selector,
      int resultSelector,
      NetType result) {
    return LinqTypes.lazy(
        result,
        a[0],
        () ->
            LinqIterators.map(
                lookup(evaluation, key, element, a, selector, null).iterator(),
                g -> function(a[resultSelector]).invoke(((Group) g).key, g)));
  }

  private static Lookup lookup(
      Evaluation evaluation,
      NetType key,
      NetType element,
      Object[] a,
      Object selector,
      Object comparer) {
    Lookup made =
        new Lookup(new NetType(LOOKUP, List.of(key, element)), new LinkedHashMap<>(), comparer);
    for (Object item : LinqTypes.collect(evaluation, a[0])) {
      Object at = function(a[1]).invoke(item);
      Object shown = selector == null ? item : function(selector).invoke(item);
      add(made, at, shown);
    }
    return made;
  }

  private static void add(Lookup made, Object key, Object item) {
    made.groups
        .computeIfAbsent(
            LinqSets.key(key, made.comparer),
            k -> new Group(made.elementType(), key, new ArrayList<>()))
        .items
        .add(item);
  }

  private static Lookup inner(Evaluation evaluation, NetType key, NetType element, Object[] a) {
    Lookup made =
        new Lookup(new NetType(LOOKUP, List.of(key, element)), new LinkedHashMap<>(), null);
    for (Object item : LinqTypes.collect(evaluation, a[1])) {
      add(made, function(a[3]).invoke(item), item);
    }
    return made;
  }

  private static Iterator<Object> groupJoin(
      Evaluation evaluation, NetType key, NetType element, Object[] a) {
    Lookup inner = inner(evaluation, key, element, a);
    return LinqIterators.map(
        LinqTypes.walk(evaluation, a[0]),
        o -> function(a[4]).invoke(o, inner.get(function(a[2]).invoke(o))));
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
