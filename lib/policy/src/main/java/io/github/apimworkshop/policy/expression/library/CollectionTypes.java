package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.function;
import static io.github.apimworkshop.policy.expression.library.Arguments.number;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.KeyValue;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetDictionary;
import io.github.apimworkshop.policy.expression.value.NetList;
import io.github.apimworkshop.policy.expression.value.NetMap;
import io.github.apimworkshop.policy.expression.value.RecordValue;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import io.github.apimworkshop.policy.expression.value.Sequences;
import java.util.ArrayList;
import java.util.List;

/** List, Dictionary, Queue, Stack, Tuple, StringComparer; HashSet is in {@link SetTypes}. */
final class CollectionTypes {

  private CollectionTypes() {}

  static void define(TypeTable table) {
    comparers(table);
    list(CollectionInterfaces.type(table, "List", TypeKind.CLASS, "T"));
    dictionary(CollectionInterfaces.type(table, "Dictionary", TypeKind.CLASS, "TKey", "TValue"));
    queue(CollectionInterfaces.type(table, "Queue", TypeKind.CLASS, "T"));
    stack(CollectionInterfaces.type(table, "Stack", TypeKind.CLASS, "T"));
    SetTypes.define(table);
    tuples(table);
  }

  private static void comparers(TypeTable table) {
    NetType type = NetType.of(new TypeDefinition("System.StringComparer", TypeKind.CLASS));
    CollectionInterfaces.type(table, "IEqualityComparer", TypeKind.INTERFACE, "T");
    CollectionInterfaces.type(table, "IComparer", TypeKind.INTERFACE, "T");
    TypeBuilder builder =
        new TypeBuilder(table, type.definition())
            .bases("IEqualityComparer<string>", "IComparer<string>")
            .method(
                "int Compare(string x, string y)",
                (s, a) -> StringSearch.compare((String) a[0], (String) a[1], Arguments.flag(s)))
            .method(
                "bool Equals(string x, string y)",
                (s, a) -> StringSearch.equal((String) a[0], (String) a[1], s));
    String[] names = {
      "CurrentCulture",
      "CurrentCultureIgnoreCase",
      "InvariantCulture",
      "InvariantCultureIgnoreCase",
      "Ordinal",
      "OrdinalIgnoreCase"
    };
    for (int i = 0; i < names.length; i++) {
      EnumValue value = new EnumValue(type, i);
      builder.getStatic("StringComparer " + names[i], () -> value);
    }
  }

  /** Whether a comparer ignores case. */
  static boolean ignoresCase(Object comparer) {
    return comparer != null && Arguments.flag(comparer) % 2 == 1;
  }

  private static NetList items(Object self) {
    return (NetList) self;
  }

  private static NetType of(TypeBuilder type, NetType[] arguments) {
    return new NetType(type.definition(), List.of(arguments));
  }

  private static NetList filled(NetType type, Evaluation evaluation, Object source) {
    if (source == null) {
      throw NetException.argumentNull("collection");
    }
    List<Object> items = Sequences.toList(source);
    evaluation.allocate(items.size());
    return new NetList(type, items);
  }

  private static void list(TypeBuilder type) {
    type.bases("IList<T>", "IReadOnlyList<T>")
        .create("()", (e, t, a) -> new NetList(of(type, t)))
        .create("(int capacity)", (e, t, a) -> new NetList(of(type, t)))
        .create("(IEnumerable<T> collection)", (e, t, a) -> filled(of(type, t), e, a[0]))
        .get("int Capacity", s -> Math.max(4, items(s).items().size()))
        .method(
            "void AddRange(IEnumerable<T> collection)",
            (e, s, a) -> addAll(e, items(s), items(s).items().size(), a[0]))
        .method(
            "void InsertRange(int index, IEnumerable<T> collection)",
            (e, s, a) ->
                addAll(e, items(s), items(s).check(number(a[0]), items(s).items().size()), a[1]))
        .method(
            "void RemoveRange(int index, int count)",
            (s, a) -> {
              range(s, a).clear();
              return null;
            })
        .method(
            "List<T> GetRange(int index, int count)",
            (s, a) -> new NetList(items(s).netType(), new ArrayList<>(range(s, a))))
        .method(
            "int RemoveAll(Predicate<T> match)",
            (s, a) -> {
              int before = items(s).items().size();
              items(s).change().removeIf(v -> function(a[0]).test(v));
              return before - items(s).items().size();
            })
        .method("void ForEach(Action<T> action)", (s, a) -> Lists.each(s, a[0]))
        .method("bool Exists(Predicate<T> match)", (s, a) -> Lists.find(s, a[0]) >= 0)
        .method(
            "T Find(Predicate<T> match)", (s, a) -> Lists.found(s, a[0], items(s).elementType()))
        .method("T FindLast(Predicate<T> match)", (s, a) -> last(items(s), Lists.matching(s, a[0])))
        .method("int FindIndex(Predicate<T> match)", (s, a) -> Lists.find(s, a[0]))
        .method(
            "List<T> FindAll(Predicate<T> match)",
            (s, a) -> new NetList(items(s).netType(), Lists.matching(s, a[0])))
        .method(
            "bool TrueForAll(Predicate<T> match)",
            (s, a) -> items(s).items().stream().allMatch(v -> function(a[0]).test(v)))
        .method(
            "List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)",
            (e, t, s, a) -> converted(type, t, s, a[0]))
        .method("int LastIndexOf(T item)", (s, a) -> items(s).items().lastIndexOf(a[0]))
        .method("void Reverse()", (s, a) -> Lists.reverse(s))
        .method("void Sort()", (s, a) -> Lists.sort(s, Ordering.DEFAULT))
        .method(
            "void Sort(Comparison<T> comparison)", (s, a) -> Lists.sort(s, Lists.comparison(a[0])))
        .method("T[] ToArray()", (s, a) -> NetArray.of(items(s).elementType(), items(s).items()))
        .method("IReadOnlyList<T> AsReadOnly()", (s, a) -> s);
  }

  private static Object last(NetList list, List<Object> matching) {
    return matching.isEmpty()
        ? RuntimeTypes.defaultValue(list.elementType())
        : matching.get(matching.size() - 1);
  }

  private static Object converted(
      TypeBuilder type, NetType[] types, Object self, Object converter) {
    List<Object> converted = new ArrayList<>();
    items(self).items().forEach(v -> converted.add(function(converter).invoke(v)));
    return new NetList(of(type, types), converted);
  }

  private static Object addAll(Evaluation evaluation, NetList list, int index, Object source) {
    List<Object> added = Sequences.toList(source);
    evaluation.allocate(added.size());
    list.change().addAll(index, added);
    return null;
  }

  private static List<Object> range(Object self, Object[] a) {
    int size = items(self).items().size();
    if (number(a[0]) < 0 || number(a[1]) < 0 || number(a[0]) + number(a[1]) > size) {
      throw NetException.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
    }
    return items(self).change().subList(number(a[0]), number(a[0]) + number(a[1]));
  }

  private static void dictionary(TypeBuilder type) {
    type.bases("IDictionary<TKey, TValue>", "IReadOnlyDictionary<TKey, TValue>")
        .create("()", (e, t, a) -> new NetDictionary(of(type, t), false))
        .create("(int capacity)", (e, t, a) -> new NetDictionary(of(type, t), false))
        .create(
            "(IEqualityComparer<TKey> comparer)",
            (e, t, a) -> new NetDictionary(of(type, t), ignoresCase(a[0])))
        .create(
            "(IDictionary<TKey, TValue> dictionary)", (e, t, a) -> copied(of(type, t), a[0], false))
        .create(
            "(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey> comparer)",
            (e, t, a) -> copied(of(type, t), a[0], ignoresCase(a[1])))
        .index(
            "TValue this[TKey key]",
            (s, a) -> CollectionInterfaces.require(s, a[0]),
            (s, a) -> CollectionInterfaces.put(s, a))
        .get("int Count", s -> ((NetMap) s).knownCount())
        .get("ICollection<TKey> Keys", s -> CollectionInterfaces.keys(s))
        .get("ICollection<TValue> Values", s -> CollectionInterfaces.values(s))
        .method("bool ContainsKey(TKey key)", (s, a) -> ((NetMap) s).containsKey(a[0]))
        .method(
            "bool ContainsValue(TValue value)",
            (s, a) -> Sequences.toList(CollectionInterfaces.values(s)).contains(a[0]))
        .method(
            "bool TryGetValue(TKey key, out TValue value)",
            (s, a) -> CollectionInterfaces.tryGet(s, a, ((NetMap) s).valueType()))
        .method(
            "void Clear()",
            (s, a) -> {
              CollectionInterfaces.mutable(s).clear();
              return null;
            });
  }

  private static NetDictionary copied(NetType type, Object source, boolean ignoreCase) {
    NetDictionary copy = new NetDictionary(type, ignoreCase);
    for (Object pair : Sequences.toList(source)) {
      copy.add(((KeyValue) pair).key(), ((KeyValue) pair).value());
    }
    return copy;
  }

  private static Object taken(Object self, String kind, boolean remove) {
    List<Object> items = items(self).change();
    if (items.isEmpty()) {
      throw NetException.invalidOperation(kind + " empty.");
    }
    return remove ? items.remove(0) : items.get(0);
  }

  private static void queue(TypeBuilder type) {
    type.bases("IReadOnlyCollection<T>")
        .create("()", (e, t, a) -> new NetList(of(type, t)))
        .create("(int capacity)", (e, t, a) -> new NetList(of(type, t)))
        .create("(IEnumerable<T> collection)", (e, t, a) -> filled(of(type, t), e, a[0]))
        .method("void Enqueue(T item)", (e, s, a) -> Lists.add(e, s, a[0]))
        .method("T Dequeue()", (s, a) -> taken(s, "Queue", true))
        .method("T Peek()", (s, a) -> taken(s, "Queue", false))
        .method("bool Contains(T item)", (s, a) -> items(s).items().contains(a[0]))
        .method("T[] ToArray()", (s, a) -> NetArray.of(items(s).elementType(), items(s).items()))
        .method("void Clear()", (s, a) -> Lists.clear(s));
  }

  private static void stack(TypeBuilder type) {
    type.bases("IReadOnlyCollection<T>")
        .create("()", (e, t, a) -> new NetList(of(type, t)))
        .create(
            "(IEnumerable<T> collection)",
            (e, t, a) -> {
              NetList stack = filled(of(type, t), e, a[0]);
              Lists.reverse(stack);
              return stack;
            })
        .method(
            "void Push(T item)",
            (e, s, a) -> {
              e.allocate(1);
              items(s).change().add(0, a[0]);
              return null;
            })
        .method("T Pop()", (s, a) -> taken(s, "Stack", true))
        .method("T Peek()", (s, a) -> taken(s, "Stack", false))
        .method("bool Contains(T item)", (s, a) -> items(s).items().contains(a[0]))
        .method("T[] ToArray()", (s, a) -> NetArray.of(items(s).elementType(), items(s).items()))
        .method("void Clear()", (s, a) -> Lists.clear(s));
  }

  private static void tuples(TypeTable table) {
    TypeBuilder creator =
        new TypeBuilder(table, new TypeDefinition("System.Tuple", TypeKind.STATIC));
    for (int arity = 1; arity <= 7; arity++) {
      List<String> names = new ArrayList<>();
      List<String> parameters = new ArrayList<>();
      for (int i = 1; i <= arity; i++) {
        names.add("T" + i);
        parameters.add("T" + i + " item" + i);
      }
      String[] typeParameters = names.toArray(new String[0]);
      TypeBuilder tuple =
          new TypeBuilder(
              table, new TypeDefinition("System.Tuple", TypeKind.CLASS, typeParameters));
      String list = "(" + String.join(", ", parameters) + ")";
      tuple.create(list, (e, t, a) -> RecordValue.tuple(of(tuple, t), a.clone()));
      for (int i = 1; i <= arity; i++) {
        int at = i - 1;
        tuple.get("T" + i + " Item" + i, s -> ((RecordValue) s).parts()[at]);
      }
      String arguments = "<" + String.join(", ", names) + ">";
      creator.fixed(
          "Tuple" + arguments + " Create" + arguments + list,
          (e, t, a) -> RecordValue.tuple(of(tuple, t), a.clone()));
    }
  }
}
