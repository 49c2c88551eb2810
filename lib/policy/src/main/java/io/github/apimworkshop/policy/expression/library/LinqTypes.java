package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.function;
import static io.github.apimworkshop.policy.expression.library.Arguments.number;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetDelegate;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetDictionary;
import io.github.apimworkshop.policy.expression.value.NetList;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import io.github.apimworkshop.policy.expression.value.SequenceView;
import io.github.apimworkshop.policy.expression.value.Sequences;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * System.Linq.Enumerable: lazy operators here, {@link LinqFolds}, {@link LinqSets} and {@link
 * LinqOrder} have the others.
 */
final class LinqTypes {

  private LinqTypes() {}

  static void define(TypeTable table) {
    TypeBuilder type =
        new TypeBuilder(table, new TypeDefinition("System.Linq.Enumerable", TypeKind.STATIC));
    LinqOrder.define(table, type);
    lazy(type);
    taking(type);
    elements(type);
    materialized(table, type);
    LinqFolds.define(type);
    LinqSets.define(type);
    LinqGroups.define(table, type);
  }

  /** A walk that counts every element. */
  static Iterator<Object> walk(Evaluation evaluation, Object source) {
    if (source == null) {
      throw NetException.argumentNull("source");
    }
    Iterator<Object> inner = Sequences.iterate(source);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return inner.hasNext();
      }

      @Override
      public Object next() {
        evaluation.step();
        return inner.next();
      }
    };
  }

  static SequenceView lazy(
      NetType element, Object source, java.util.function.Supplier<Iterator<Object>> walk) {
    if (source == null) {
      throw NetException.argumentNull("source");
    }
    return new SequenceView(element, walk);
  }

  private static void lazy(TypeBuilder type) {
    String source = "(this IEnumerable<T> source";
    type.fixed(
            "IEnumerable<T> Where<T>" + source + ", Func<T, bool> predicate)",
            (e, t, a) ->
                lazy(t[0], a[0], () -> LinqIterators.filter(walk(e, a[0]), function(a[1])::test)))
        .fixed(
            "IEnumerable<T> Where<T>" + source + ", Func<T, int, bool> predicate)",
            (e, t, a) ->
                lazy(
                    t[0],
                    a[0],
                    () ->
                        LinqIterators.indexed(
                            walk(e, a[0]), (v, i) -> (Boolean) function(a[1]).invoke(v, i))))
        .fixed(
            "IEnumerable<R> Select<T, R>" + source + ", Func<T, R> selector)",
            (e, t, a) ->
                lazy(
                    t[1],
                    a[0],
                    () -> LinqIterators.map(walk(e, a[0]), v -> function(a[1]).invoke(v))))
        .fixed(
            "IEnumerable<R> Select<T, R>" + source + ", Func<T, int, R> selector)",
            (e, t, a) ->
                lazy(
                    t[1],
                    a[0],
                    () ->
                        LinqIterators.mapIndexed(
                            walk(e, a[0]), (v, i) -> function(a[1]).invoke(v, i))))
        .fixed(
            "IEnumerable<R> SelectMany<T, R>" + source + ", Func<T, IEnumerable<R>> selector)",
            (e, t, a) ->
                lazy(
                    t[1],
                    a[0],
                    () ->
                        LinqIterators.flatMap(
                            walk(e, a[0]), v -> walk(e, function(a[1]).invoke(v)))))
        .fixed(
            "IEnumerable<R> SelectMany<T, R>" + source + ", Func<T, int, IEnumerable<R>> selector)",
            (e, t, a) ->
                lazy(
                    t[1],
                    a[0],
                    () ->
                        LinqIterators.flatMap(
                            LinqIterators.mapIndexed(
                                walk(e, a[0]), (v, i) -> function(a[1]).invoke(v, i)),
                            v -> walk(e, v))))
        .fixed(
            "IEnumerable<R> SelectMany<T, C, R>"
                + source
                + ", Func<T, IEnumerable<C>> collectionSelector, Func<T, C, R> resultSelector)",
            (e, t, a) ->
                lazy(
                    t[2],
                    a[0],
                    () ->
                        LinqIterators.flatMap(
                            walk(e, a[0]),
                            v ->
                                LinqIterators.map(
                                    walk(e, function(a[1]).invoke(v)),
                                    c -> function(a[2]).invoke(v, c)))))
        .fixed(
            "IEnumerable<T> Concat<T>(this IEnumerable<T> first, IEnumerable<T> second)",
            (e, t, a) -> lazy(t[0], a[0], () -> LinqIterators.concat(walk(e, a[0]), walk(e, a[1]))))
        .fixed(
            "IEnumerable<T> Append<T>" + source + ", T element)",
            (e, t, a) ->
                lazy(
                    t[0], a[0], () -> LinqIterators.concat(walk(e, a[0]), LinqIterators.one(a[1]))))
        .fixed(
            "IEnumerable<T> Prepend<T>" + source + ", T element)",
            (e, t, a) ->
                lazy(
                    t[0], a[0], () -> LinqIterators.concat(LinqIterators.one(a[1]), walk(e, a[0]))))
        .fixed(
            "IEnumerable<T> DefaultIfEmpty<T>(this IEnumerable<T> source)",
            (e, t, a) ->
                lazy(t[0], a[0], () -> orDefault(walk(e, a[0]), RuntimeTypes.defaultValue(t[0]))))
        .fixed(
            "IEnumerable<T> DefaultIfEmpty<T>" + source + ", T defaultValue)",
            (e, t, a) -> lazy(t[0], a[0], () -> orDefault(walk(e, a[0]), a[1])))
        .fixed("IEnumerable<T> AsEnumerable<T>(this IEnumerable<T> source)", a -> a[0])
        .fixed(
            "IEnumerable<T> Cast<T>(this System.Collections.IEnumerable source)",
            (e, t, a) ->
                lazy(t[0], a[0], () -> LinqIterators.map(walk(e, a[0]), v -> cast(v, t[0]))))
        .fixed(
            "IEnumerable<T> OfType<T>(this System.Collections.IEnumerable source)",
            (e, t, a) ->
                lazy(
                    t[0],
                    a[0],
                    () ->
                        LinqIterators.filter(
                            walk(e, a[0]), v -> v != null && TypeRelations.check(t[0]).test(v))))
        .fixed(
            "IEnumerable<R> Zip<T, U, R>(this IEnumerable<T> first, IEnumerable<U> second, Func<T, U, R> resultSelector)",
            (e, t, a) ->
                lazy(
                    t[2],
                    a[0],
                    () ->
                        LinqIterators.zip(
                            walk(e, a[0]), walk(e, a[1]), (x, y) -> function(a[2]).invoke(x, y))))
        .fixed(
            "IEnumerable<int> Range(int start, int count)",
            (e, a) -> range(e, number(a[0]), number(a[1])))
        .fixed(
            "IEnumerable<T> Repeat<T>(T element, int count)",
            (e, t, a) -> repeat(e, t[0], a[0], number(a[1])))
        .fixed("IEnumerable<T> Empty<T>()", (e, t, a) -> NetArray.ofSize(t[0], 0));
  }

  private static Iterator<Object> orDefault(Iterator<Object> walk, Object value) {
    return walk.hasNext() ? walk : LinqIterators.one(value);
  }

  private static Object cast(Object value, NetType type) {
    if (value == null) {
      if (Core.acceptsNull(type)) {
        return null;
      }
      throw NetException.nullReference();
    }
    if (!TypeRelations.check(Core.underlying(type)).test(value)) {
      throw type.isValueType()
          ? NetException.badUnboxing()
          : NetException.badCast(RuntimeTypes.of(value).clrName(), type.clrName());
    }
    return value;
  }

  private static Object range(Evaluation evaluation, int start, int count) {
    if (count < 0 || (long) start + count - 1 > Integer.MAX_VALUE) {
      throw NetException.outOfRange(
          "Specified argument was out of the range of valid values.", "count");
    }
    return new SequenceView(
        Core.INT, () -> LinqIterators.counted(evaluation, count, i -> start + i));
  }

  private static Object repeat(Evaluation evaluation, NetType type, Object element, int count) {
    if (count < 0) {
      throw NetException.outOfRange(
          "Specified argument was out of the range of valid values.", "count");
    }
    return new SequenceView(type, () -> LinqIterators.counted(evaluation, count, i -> element));
  }

  private static void taking(TypeBuilder type) {
    String source = "(this IEnumerable<T> source, ";
    type.fixed(
            "IEnumerable<T> Take<T>" + source + "int count)",
            (e, t, a) -> lazy(t[0], a[0], () -> LinqIterators.take(walk(e, a[0]), number(a[1]))))
        .fixed(
            "IEnumerable<T> Skip<T>" + source + "int count)",
            (e, t, a) -> lazy(t[0], a[0], () -> LinqIterators.skip(walk(e, a[0]), number(a[1]))))
        .fixed(
            "IEnumerable<T> TakeWhile<T>" + source + "Func<T, bool> predicate)",
            (e, t, a) ->
                lazy(
                    t[0], a[0], () -> LinqIterators.takeWhile(walk(e, a[0]), function(a[1])::test)))
        .fixed(
            "IEnumerable<T> SkipWhile<T>" + source + "Func<T, bool> predicate)",
            (e, t, a) ->
                lazy(
                    t[0], a[0], () -> LinqIterators.skipWhile(walk(e, a[0]), function(a[1])::test)))
        .fixed(
            "IEnumerable<T> TakeWhile<T>" + source + "Func<T, int, bool> predicate)",
            (e, t, a) ->
                lazy(t[0], a[0], () -> LinqIterators.takeWhile(walk(e, a[0]), counting(a[1]))))
        .fixed(
            "IEnumerable<T> SkipWhile<T>" + source + "Func<T, int, bool> predicate)",
            (e, t, a) ->
                lazy(t[0], a[0], () -> LinqIterators.skipWhile(walk(e, a[0]), counting(a[1]))));
  }

  /** A predicate that is asked of each element in turn, with its index. */
  private static Predicate<Object> counting(Object predicate) {
    AtomicInteger index = new AtomicInteger();
    return v -> (Boolean) function(predicate).invoke(v, index.getAndIncrement());
  }

  private static void elements(TypeBuilder type) {
    for (String method : List.of("First", "Last", "Single")) {
      for (String suffix : List.of("", "OrDefault")) {
        String header = "T " + method + suffix + "<T>(this IEnumerable<T> source";
        boolean orDefault = !suffix.isEmpty();
        type.fixed(header + ")", (e, t, a) -> pick(method, orDefault, walk(e, a[0]), null, t[0]))
            .fixed(
                header + ", Func<T, bool> predicate)",
                (e, t, a) -> pick(method, orDefault, walk(e, a[0]), function(a[1]), t[0]));
      }
    }
    type.fixed(
            "T ElementAt<T>(this IEnumerable<T> source, int index)",
            (e, t, a) -> at(walk(e, a[0]), number(a[1]), null, true))
        .fixed(
            "T ElementAtOrDefault<T>(this IEnumerable<T> source, int index)",
            (e, t, a) -> at(walk(e, a[0]), number(a[1]), RuntimeTypes.defaultValue(t[0]), false));
  }

  private static Object pick(
      String method,
      boolean orDefault,
      Iterator<Object> walk,
      NetDelegate predicate,
      NetType type) {
    Object found = null;
    boolean any = false;
    while (walk.hasNext()) {
      Object value = walk.next();
      if (predicate != null && !predicate.test(value)) {
        continue;
      }
      if (any && method.equals("Single")) {
        throw NetException.invalidOperation(
            predicate == null
                ? "Sequence contains more than one element"
                : "Sequence contains more than one matching element");
      }
      found = value;
      any = true;
      if (method.equals("First")) {
        break;
      }
    }
    if (!any && !orDefault) {
      throw NetException.invalidOperation(
          predicate == null
              ? "Sequence contains no elements"
              : "Sequence contains no matching element");
    }
    return any ? found : RuntimeTypes.defaultValue(type);
  }

  private static Object at(Iterator<Object> walk, int index, Object missing, boolean required) {
    int i = 0;
    while (index >= 0 && walk.hasNext()) {
      Object value = walk.next();
      if (i++ == index) {
        return value;
      }
    }
    if (required) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "index");
    }
    return missing;
  }

  private static void materialized(TypeTable table, TypeBuilder type) {
    TypeDefinition list = table.find(CollectionInterfaces.GENERIC + "List", 1);
    TypeDefinition dictionary = table.find(CollectionInterfaces.GENERIC + "Dictionary", 2);
    String source = "(this IEnumerable<T> source";
    type.fixed(
            "List<T> ToList<T>" + source + ")",
            (e, t, a) -> new NetList(new NetType(list, List.of(t[0])), collect(e, a[0])))
        .fixed("T[] ToArray<T>" + source + ")", (e, t, a) -> NetArray.of(t[0], collect(e, a[0])))
        .fixed(
            "Dictionary<K, T> ToDictionary<T, K>" + source + ", Func<T, K> keySelector)",
            (e, t, a) -> dictionary(dictionary, t[1], t[0], e, a, null, null))
        .fixed(
            "Dictionary<K, T> ToDictionary<T, K>"
                + source
                + ", Func<T, K> keySelector, IEqualityComparer<K> comparer)",
            (e, t, a) -> dictionary(dictionary, t[1], t[0], e, a, null, a[2]))
        .fixed(
            "Dictionary<K, V> ToDictionary<T, K, V>"
                + source
                + ", Func<T, K> keySelector, Func<T, V> elementSelector)",
            (e, t, a) -> dictionary(dictionary, t[1], t[2], e, a, function(a[2]), null))
        .fixed(
            "Dictionary<K, V> ToDictionary<T, K, V>"
                + source
                + ", Func<T, K> keySelector, Func<T, V> elementSelector, IEqualityComparer<K> comparer)",
            (e, t, a) -> dictionary(dictionary, t[1], t[2], e, a, function(a[2]), a[3]))
        .fixed(
            "bool SequenceEqual<T>(this IEnumerable<T> first, IEnumerable<T> second)",
            (e, t, a) -> Objects.equals(collect(e, a[0]), collect(e, a[1])));
  }

  /** All elements, counted. */
  static List<Object> collect(Evaluation evaluation, Object source) {
    List<Object> list = new java.util.ArrayList<>();
    Iterator<Object> walk = walk(evaluation, source);
    while (walk.hasNext()) {
      evaluation.allocate(1);
      list.add(walk.next());
    }
    return list;
  }

  private static Object dictionary(
      TypeDefinition definition,
      NetType key,
      NetType value,
      Evaluation evaluation,
      Object[] a,
      NetDelegate selector,
      Object comparer) {
    NetDictionary dictionary =
        new NetDictionary(
            new NetType(definition, List.of(key, value)), CollectionTypes.ignoresCase(comparer));
    for (Object item : collect(evaluation, a[0])) {
      dictionary.add(function(a[1]).invoke(item), selector == null ? item : selector.invoke(item));
    }
    return dictionary;
  }
}
