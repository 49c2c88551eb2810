package io.github.apimworkshop.policy.expression.value;

/** A dictionary that can be changed. */
public interface MutableMap extends NetMap {

  /** Sets or replaces. */
  void put(Object key, Object value);

  /** Adds; an existing key is an error. */
  void add(Object key, Object value);

  /** Removes; false when it was absent. */
  boolean remove(Object key);

  /** Removes everything. */
  void clear();
}
