package io.github.apimworkshop.policy.context;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * HTTP headers: names without case in order of arrival, each with one or more values. Not
 * thread-safe.
 */
public final class Headers {

  private record Entry(String name, List<String> values) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Headers from alternating names and values. */
  public static Headers of(String... namesAndValues) {
    Headers headers = new Headers();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers;
  }

  /** An independent copy. */
  public Headers copy() {
    Headers copy = new Headers();
    forEach(copy::set);
    return copy;
  }

  /** The values in order; empty when the header is absent. */
  public List<String> values(String name) {
    Entry entry = entries.get(key(name));
    return entry == null ? List.of() : Collections.unmodifiableList(entry.values);
  }

  /** The values joined with a comma, or null when the header is absent. */
  public String joined(String name) {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      return null;
    }
    return entry.values.size() == 1 ? entry.values.get(0) : String.join(",", entry.values);
  }

  /** Whether the header is there, even without a value. */
  public boolean contains(String name) {
    return entries.containsKey(key(name));
  }

  /** The names as they were first written. */
  public List<String> names() {
    return entries.values().stream().map(Entry::name).toList();
  }

  /** The number of names. */
  public int size() {
    return entries.size();
  }

  /** Adds a value after those the header already has. */
  public void add(String name, String value) {
    entries.computeIfAbsent(key(name), k -> new Entry(name, new ArrayList<>())).values.add(value);
  }

  /** Replaces the header; it keeps its place when it was there. */
  public void set(String name, List<String> values) {
    entries.put(key(name), new Entry(name, new ArrayList<>(values)));
  }

  /** Removes the header; nothing happens when it is absent. */
  public void remove(String name) {
    entries.remove(key(name));
  }

  /** Visits names with their values in order. */
  public void forEach(BiConsumer<String, List<String>> visitor) {
    entries.values().forEach(e -> visitor.accept(e.name, Collections.unmodifiableList(e.values)));
  }

  /** The names only: values may be secrets. */
  @Override
  public String toString() {
    return "Headers" + names();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
