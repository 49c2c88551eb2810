package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.json.JObjectPairs;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.KeyValue;
import io.github.apimworkshop.policy.expression.value.MutableMap;
import io.github.apimworkshop.policy.expression.value.NetDictionary;
import io.github.apimworkshop.policy.expression.value.NetMap;
import io.github.apimworkshop.policy.expression.value.NetValue;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import io.github.apimworkshop.policy.expression.value.SequenceView;
import io.github.apimworkshop.policy.expression.value.Sequences;

/** IEnumerable, ICollection, IList, IDictionary and their read-only forms, KeyValuePair. */
final class CollectionInterfaces {

  static final String GENERIC = "System.Collections.Generic.";

  private CollectionInterfaces() {}

  static TypeBuilder type(TypeTable table, String name, TypeKind kind, String... parameters) {
    return new TypeBuilder(table, new TypeDefinition(GENERIC + name, kind, parameters));
  }

  static void define(TypeTable table) {
    new TypeBuilder(
        table, new TypeDefinition("System.Collections.IEnumerable", TypeKind.INTERFACE));
    new TypeBuilder(table, Core.ENUMERABLE.definition())
        .bases("System.Collections.IEnumerable")
        .method("IEnumerator<T> GetEnumerator()", (s, a) -> new Enumerator(Sequences.iterate(s)));
    type(table, "IEnumerator", TypeKind.INTERFACE, "T")
        .get("T Current", s -> ((Enumerator) s).current())
        .method("bool MoveNext()", (s, a) -> ((Enumerator) s).moveNext())
        .method("void Dispose()", (s, a) -> null);
    type(table, "IReadOnlyCollection", TypeKind.INTERFACE, "T")
        .bases("IEnumerable<T>")
        .get("int Count", s -> Lists.count(s));
    type(table, "IReadOnlyList", TypeKind.INTERFACE, "T")
        .bases("IReadOnlyCollection<T>")
        .index("T this[int index]", (s, a) -> Lists.get(s, Arguments.number(a[0])), null);
    type(table, "ICollection", TypeKind.INTERFACE, "T")
        .bases("IEnumerable<T>")
        .get("int Count", s -> Lists.count(s))
        .get("bool IsReadOnly", s -> !Lists.isGrowing(s))
        .method("void Add(T item)", (e, s, a) -> Lists.add(e, s, a[0]))
        .method("bool Contains(T item)", (s, a) -> Lists.indexOf(s, a[0]) >= 0)
        .method("bool Remove(T item)", (s, a) -> Lists.remove(s, a[0]))
        .method("void Clear()", (s, a) -> Lists.clear(s))
        .method("void CopyTo(T[] array, int arrayIndex)", (s, a) -> Lists.copyTo(s, a));
    type(table, "IList", TypeKind.INTERFACE, "T")
        .bases("ICollection<T>")
        .index(
            "T this[int index]",
            (s, a) -> Lists.get(s, Arguments.number(a[0])),
            (s, a) -> Lists.set(s, Arguments.number(a[0]), a[1]))
        .method("int IndexOf(T item)", (s, a) -> Lists.indexOf(s, a[0]))
        .method("void Insert(int index, T item)", (e, s, a) -> Lists.insert(e, s, a))
        .method("void RemoveAt(int index)", (s, a) -> Lists.removeAt(s, Arguments.number(a[0])));
    type(table, "ISet", TypeKind.INTERFACE, "T").bases("ICollection<T>");
    array(table);
    dictionaries(table);
  }

  private static void array(TypeTable table) {
    new TypeBuilder(table, Core.ARRAY.definition())
        .bases("IList<T>", "IReadOnlyList<T>")
        .get("int Length", s -> Lists.count(s))
        .get("long LongLength", s -> (long) Lists.count(s))
        .get("int Rank", s -> 1)
        .method("int GetLength(int dimension)", (s, a) -> Lists.count(s))
        .method("object Clone()", (s, a) -> Lists.cloned(s));
    new TypeBuilder(table, new TypeDefinition("System.Array", TypeKind.STATIC))
        .fixed("int IndexOf<T>(T[] array, T value)", a -> Lists.indexOf(a[0], a[1]))
        .fixed(
            "int LastIndexOf<T>(T[] array, T value)", a -> Sequences.toList(a[0]).lastIndexOf(a[1]))
        .fixed("bool Exists<T>(T[] array, Predicate<T> match)", a -> Lists.find(a[0], a[1]) >= 0)
        .fixed("int FindIndex<T>(T[] array, Predicate<T> match)", a -> Lists.find(a[0], a[1]))
        .fixed(
            "T Find<T>(T[] array, Predicate<T> match)", (e, t, a) -> Lists.found(a[0], a[1], t[0]))
        .fixed(
            "T[] FindAll<T>(T[] array, Predicate<T> match)",
            (e, t, a) -> Lists.all(a[0], a[1], t[0]))
        .fixed(
            "bool TrueForAll<T>(T[] array, Predicate<T> match)",
            a -> Sequences.toList(a[0]).stream().allMatch(v -> Arguments.function(a[1]).test(v)))
        .fixed("void ForEach<T>(T[] array, Action<T> action)", a -> Lists.each(a[0], a[1]))
        .fixed(
            "TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)",
            (e, t, a) -> Lists.converted(a[0], a[1], t[1]))
        .fixed("void Reverse<T>(T[] array)", a -> Lists.reverse(a[0]))
        .fixed("void Sort<T>(T[] array)", a -> Lists.sort(a[0], Ordering.DEFAULT))
        .fixed(
            "void Sort<T>(T[] array, Comparison<T> comparison)",
            a -> Lists.sort(a[0], Lists.comparison(a[1])))
        .fixed(
            "void Copy<T>(T[] sourceArray, T[] destinationArray, int length)",
            a -> Lists.copy(a[0], 0, a[1], 0, Arguments.number(a[2])))
        .fixed(
            "void Copy<T>(T[] sourceArray, int sourceIndex, T[] destinationArray, int destinationIndex, int length)",
            a ->
                Lists.copy(
                    a[0],
                    Arguments.number(a[1]),
                    a[2],
                    Arguments.number(a[3]),
                    Arguments.number(a[4])))
        .fixed(
            "void Clear<T>(T[] array, int index, int length)",
            a -> Lists.clearRange(a[0], Arguments.number(a[1]), Arguments.number(a[2])))
        .fixed(
            "T[] Empty<T>()",
            (e, t, a) -> io.github.apimworkshop.policy.expression.value.NetArray.ofSize(t[0], 0));
  }

  private static NetMap map(Object value) {
    return (NetMap) value;
  }

  /** The value of a key, or .NET's error. */
  static Object require(Object self, Object key) {
    if (self instanceof NetDictionary dictionary) {
      return dictionary.require(key);
    }
    Object value = map(self).get(key);
    boolean lenient = self instanceof VariablesView || self instanceof JObjectPairs;
    if (value == null && !lenient && !map(self).containsKey(key)) {
      throw NetException.keyNotFound();
    }
    return value;
  }

  static Object tryGet(
      Object self, Object[] a, io.github.apimworkshop.policy.expression.model.NetType type) {
    boolean found = map(self).containsKey(a[0]);
    a[1] = found ? map(self).get(a[0]) : RuntimeTypes.defaultValue(type);
    return found;
  }

  private static void dictionaries(TypeTable table) {
    new TypeBuilder(table, RuntimeTypes.KEY_VALUE.definition())
        .create(
            "(TKey key, TValue value)",
            (e, t, a) -> new KeyValue(RuntimeTypes.keyValueOf(t[0], t[1]), a[0], a[1]))
        .get("TKey Key", s -> ((KeyValue) s).key())
        .get("TValue Value", s -> ((KeyValue) s).value());
    type(table, "IReadOnlyDictionary", TypeKind.INTERFACE, "TKey", "TValue")
        .bases("IReadOnlyCollection<KeyValuePair<TKey, TValue>>")
        .index("TValue this[TKey key]", (s, a) -> require(s, a[0]), null)
        .get("IEnumerable<TKey> Keys", s -> keys(s))
        .get("IEnumerable<TValue> Values", s -> values(s))
        .method("bool ContainsKey(TKey key)", (s, a) -> map(s).containsKey(a[0]))
        .method(
            "bool TryGetValue(TKey key, out TValue value)",
            (s, a) -> tryGet(s, a, map(s).valueType()));
    type(table, "IDictionary", TypeKind.INTERFACE, "TKey", "TValue")
        .bases("ICollection<KeyValuePair<TKey, TValue>>")
        .index("TValue this[TKey key]", (s, a) -> require(s, a[0]), (s, a) -> put(s, a))
        .get("ICollection<TKey> Keys", s -> keys(s))
        .get("ICollection<TValue> Values", s -> values(s))
        .method("bool ContainsKey(TKey key)", (s, a) -> map(s).containsKey(a[0]))
        .method(
            "bool TryGetValue(TKey key, out TValue value)",
            (s, a) -> tryGet(s, a, map(s).valueType()))
        .method(
            "void Add(TKey key, TValue value)",
            (e, s, a) -> {
              e.allocate(2);
              mutable(s).add(a[0], a[1]);
              return null;
            })
        .method("bool Remove(TKey key)", (s, a) -> mutable(s).remove(a[0]));
  }

  static Object put(Object self, Object[] a) {
    mutable(self).put(a[0], a[1]);
    return null;
  }

  static MutableMap mutable(Object self) {
    if (self instanceof MutableMap dictionary) {
      return dictionary;
    }
    throw NetException.notSupported("Collection is read-only.");
  }

  static NetValue keys(Object self) {
    return new SequenceView(map(self).keyType(), () -> map(self).keys().iterator());
  }

  static NetValue values(Object self) {
    return new SequenceView(
        map(self).valueType(),
        () -> map(self).keys().stream().map(k -> map(self).get(k)).iterator());
  }
}
