package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Dictionary: insertion order, keys with or without case. */
public final class NetDictionary implements MutableMap {

  private record Slot(Object key, Object value) {}

  private final NetType type;
  private final boolean ignoreCase;
  private final Map<Object, Slot> slots = new LinkedHashMap<>();
  private int version;

  /** An empty dictionary of a type with two arguments. */
  public NetDictionary(NetType type, boolean ignoreCase) {
    this.type = type;
    this.ignoreCase = ignoreCase;
  }

  /** A dictionary of the same type and comparison without entries. */
  public NetDictionary emptyCopy() {
    return new NetDictionary(type, ignoreCase);
  }

  @Override
  public Object get(Object key) {
    Slot slot = slots.get(normal(key));
    return slot == null ? null : slot.value;
  }

  @Override
  public boolean containsKey(Object key) {
    return slots.containsKey(normal(key));
  }

  /** The value, or .NET's error when the key is absent. */
  public Object require(Object key) {
    Slot slot = slots.get(normal(key));
    if (slot == null) {
      throw NetException.keyNotFound();
    }
    return slot.value;
  }

  @Override
  public void put(Object key, Object value) {
    version++;
    slots.put(normal(key), new Slot(key, value));
  }

  @Override
  public void add(Object key, Object value) {
    if (containsKey(key)) {
      throw NetException.argument("An item with the same key has already been added.");
    }
    put(key, value);
  }

  @Override
  public boolean remove(Object key) {
    version++;
    return slots.remove(normal(key)) != null;
  }

  @Override
  public void clear() {
    version++;
    slots.clear();
  }

  private Object normal(Object key) {
    if (key == null) {
      throw NetException.argumentNull("key");
    }
    return ignoreCase && key instanceof String text ? text.toUpperCase(Locale.ROOT) : key;
  }

  @Override
  public Collection<Object> keys() {
    List<Object> keys = new ArrayList<>();
    slots.values().forEach(s -> keys.add(s.key));
    return keys;
  }

  @Override
  public NetType keyType() {
    return type.argument(0);
  }

  @Override
  public NetType valueType() {
    return type.argument(1);
  }

  @Override
  public NetType elementType() {
    return RuntimeTypes.keyValueOf(keyType(), valueType());
  }

  @Override
  public NetType netType() {
    return type;
  }

  @Override
  public int knownCount() {
    return slots.size();
  }

  @Override
  public Iterator<Object> iterator() {
    NetType pair = elementType();
    List<Object> snapshot = new ArrayList<>(slots.size());
    slots.values().forEach(slot -> snapshot.add(new KeyValue(pair, slot.key, slot.value)));
    return new GuardedWalk(snapshot.iterator(), () -> version);
  }

  @Override
  public String toString() {
    return type.clrName();
  }
}
