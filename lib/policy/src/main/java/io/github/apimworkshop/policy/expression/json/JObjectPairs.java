package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.value.MutableMap;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;

/**
 * A JObject where its dictionary side is meant: JObject implements {@code IDictionary<string,
 * JToken>} beside the sequence of its properties. Changes reach the object.
 */
public final class JObjectPairs implements MutableMap {

  private static final NetType PAIR = RuntimeTypes.keyValueOf(Core.STRING, JsonTypes.TOKEN);

  private final JObject object;

  private JObjectPairs(JObject object) {
    this.object = object;
  }

  /** Whether a type is an interface of that side. */
  public static boolean isSide(NetType type) {
    return type.definition().kind() == TypeKind.INTERFACE
        && !type.arguments().isEmpty()
        && TypeRelations.assignable(JsonTypes.PAIRS, type);
  }

  /** A JObject as that side; anything else is left as it is. */
  public static Object of(Object value) {
    return value instanceof JObject object ? new JObjectPairs(object) : value;
  }

  /** The object behind that side; anything else is left as it is. */
  public static Object behind(Object value) {
    return value instanceof JObjectPairs pairs ? pairs.object : value;
  }

  private static String name(Object key) {
    if (key == null) {
      throw NetException.argumentNull("key");
    }
    return (String) key;
  }

  @Override
  public Object get(Object key) {
    return object.value(name(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return object.property(name(key)) != null;
  }

  @Override
  public void put(Object key, Object value) {
    object.set(name(key), (JToken) value);
  }

  @Override
  public void add(Object key, Object value) {
    object.addProperty(new JProperty(name(key), (JToken) value));
  }

  @Override
  public boolean remove(Object key) {
    return object.removeProperty(name(key));
  }

  @Override
  public void clear() {
    object.removeAll();
  }

  @Override
  public Collection<Object> keys() {
    return new ArrayList<>(object.names());
  }

  @Override
  public NetType keyType() {
    return Core.STRING;
  }

  @Override
  public NetType valueType() {
    return JsonTypes.TOKEN;
  }

  @Override
  public NetType elementType() {
    return PAIR;
  }

  @Override
  public NetType netType() {
    return JsonTypes.PAIRS;
  }

  @Override
  public int knownCount() {
    return object.count();
  }

  @Override
  public Iterator<Object> iterator() {
    return object.pairs(PAIR);
  }

  @Override
  public String toString() {
    return object.toString();
  }
}
