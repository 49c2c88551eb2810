package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.GuardedWalk;
import io.github.apimworkshop.policy.expression.value.NetSequence;
import io.github.apimworkshop.policy.expression.value.Sequences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HashSet. */
final class SetTypes {

  private SetTypes() {}

  private static final class Elements implements NetSequence {
    private final NetType type;
    private final boolean ignoreCase;
    private final Map<Object, Object> items = new LinkedHashMap<>();
    private int changes;

    Elements(NetType type, boolean ignoreCase) {
      this.type = type;
      this.ignoreCase = ignoreCase;
    }

    private Object key(Object value) {
      return ignoreCase && value instanceof String text ? text.toUpperCase(Locale.ROOT) : value;
    }

    boolean add(Object value) {
      Object key = key(value);
      if (items.containsKey(key)) {
        return false;
      }
      items.put(key, value);
      changes++;
      return true;
    }

    boolean contains(Object value) {
      return items.containsKey(key(value));
    }

    boolean remove(Object value) {
      Object key = key(value);
      boolean there = items.containsKey(key);
      items.remove(key);
      changes++;
      return there;
    }

    @Override
    public NetType elementType() {
      return type.argument(0);
    }

    @Override
    public NetType netType() {
      return type;
    }

    @Override
    public int knownCount() {
      return items.size();
    }

    @Override
    public Iterator<Object> iterator() {
      return new GuardedWalk(new ArrayList<>(items.values()).iterator(), () -> changes);
    }

    @Override
    public String toString() {
      return type.clrName();
    }
  }

  private static Elements set(Object self) {
    return (Elements) self;
  }

  /** What ToHashSet gives. */
  static Object of(Evaluation evaluation, NetType element, Object source, Object comparer) {
    TypeDefinition definition =
        StandardLibrary.table().find(CollectionInterfaces.GENERIC + "HashSet", 1);
    Elements set =
        new Elements(
            new NetType(definition, List.of(element)), CollectionTypes.ignoresCase(comparer));
    addAll(evaluation, set, source);
    return set;
  }

  private static Elements filled(
      TypeBuilder type, NetType[] types, Evaluation evaluation, Object source, Object comparer) {
    Elements set =
        new Elements(
            new NetType(type.definition(), List.of(types)), CollectionTypes.ignoresCase(comparer));
    if (source != null) {
      addAll(evaluation, set, source);
    }
    return set;
  }

  private static Object addAll(Evaluation evaluation, Object self, Object source) {
    for (Object item : Sequences.toList(source)) {
      evaluation.allocate(1);
      set(self).add(item);
    }
    return null;
  }

  static void define(TypeTable table) {
    TypeBuilder type = CollectionInterfaces.type(table, "HashSet", TypeKind.CLASS, "T");
    type.bases("ISet<T>", "IReadOnlyCollection<T>")
        .create("()", (e, t, a) -> filled(type, t, e, null, null))
        .create("(IEnumerable<T> collection)", (e, t, a) -> filled(type, t, e, a[0], null))
        .create("(IEqualityComparer<T> comparer)", (e, t, a) -> filled(type, t, e, null, a[0]))
        .create(
            "(IEnumerable<T> collection, IEqualityComparer<T> comparer)",
            (e, t, a) -> filled(type, t, e, a[0], a[1]))
        .get("int Count", s -> set(s).knownCount())
        .method(
            "bool Add(T item)",
            (e, s, a) -> {
              e.allocate(1);
              return set(s).add(a[0]);
            })
        .method("bool Contains(T item)", (s, a) -> set(s).contains(a[0]))
        .method("bool Remove(T item)", (s, a) -> set(s).remove(a[0]))
        .method(
            "void Clear()",
            (s, a) -> {
              set(s).items.clear();
              return null;
            })
        .method("void UnionWith(IEnumerable<T> other)", (e, s, a) -> addAll(e, s, a[0]))
        .method(
            "void IntersectWith(IEnumerable<T> other)",
            (s, a) -> {
              List<Object> other = Sequences.toList(a[0]);
              set(s).items.values().removeIf(v -> !other.contains(v));
              return null;
            })
        .method(
            "void ExceptWith(IEnumerable<T> other)",
            (s, a) -> {
              Sequences.toList(a[0]).forEach(v -> set(s).remove(v));
              return null;
            })
        .method(
            "bool IsSubsetOf(IEnumerable<T> other)",
            (s, a) -> Sequences.toList(a[0]).containsAll(set(s).items.values()))
        .method(
            "bool IsSupersetOf(IEnumerable<T> other)",
            (s, a) -> Sequences.toList(a[0]).stream().allMatch(v -> set(s).contains(v)))
        .method(
            "bool Overlaps(IEnumerable<T> other)",
            (s, a) -> Sequences.toList(a[0]).stream().anyMatch(v -> set(s).contains(v)))
        .method(
            "bool SetEquals(IEnumerable<T> other)",
            (s, a) -> {
              List<Object> other = Sequences.toList(a[0]);
              return other.stream().allMatch(v -> set(s).contains(v))
                  && other.containsAll(set(s).items.values());
            });
  }
}
