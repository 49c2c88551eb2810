package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.Collection;

/** A dictionary, mutable or a view of something of the host. */
public interface NetMap extends NetSequence {

  /** The value of a key; null when absent or null: {@link #containsKey} tells. */
  Object get(Object key);

  /** Whether the key is there. A null key is an error. */
  boolean containsKey(Object key);

  /** The keys in order. */
  Collection<Object> keys();

  /** The static type of the keys. */
  NetType keyType();

  /** The static type of the values. */
  NetType valueType();
}
