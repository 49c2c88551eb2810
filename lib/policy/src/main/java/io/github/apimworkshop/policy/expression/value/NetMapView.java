package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A read-only dictionary with string keys over something of the host. */
public abstract class NetMapView implements NetMap {

  private final NetType type;

  /** {@code type} is the dictionary type; its second argument is the type of the values. */
  protected NetMapView(NetType type) {
    this.type = type;
  }

  /** The value or null. */
  protected abstract Object value(String key);

  /** Whether it is there. */
  protected abstract boolean contains(String key);

  /** The keys in order. */
  protected abstract Collection<String> names();

  @Override
  public final Object get(Object key) {
    return value(nonNull(key));
  }

  @Override
  public final boolean containsKey(Object key) {
    return contains(nonNull(key));
  }

  private static String nonNull(Object key) {
    if (key == null) {
      throw NetException.argumentNull("key");
    }
    return (String) key;
  }

  @Override
  public Collection<Object> keys() {
    return new ArrayList<>(names());
  }

  @Override
  public NetType keyType() {
    return Core.STRING;
  }

  @Override
  public NetType valueType() {
    return type.argument(1);
  }

  @Override
  public NetType netType() {
    return type;
  }

  @Override
  public NetType elementType() {
    return RuntimeTypes.keyValueOf(Core.STRING, valueType());
  }

  @Override
  public int knownCount() {
    return names().size();
  }

  @Override
  public Iterator<Object> iterator() {
    List<Object> pairs = new ArrayList<>();
    for (String name : names()) {
      pairs.add(new KeyValue(elementType(), name, value(name)));
    }
    return pairs.iterator();
  }

  @Override
  public String toString() {
    return type.clrName();
  }
}
