package io.github.apimworkshop.policy.context;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * HTTP headers: names without case in order of arrival, each with one or more values. Not
 * thread-safe.
 */
public final class Headers {

  /** {@code values} are never changed, only replaced. */
  private record Entry(String name, List<String> values) {}

  /** Messages have a dozen headers: comparing their names costs less than hashing them. */
  private final List<Entry> entries;

  /** Without any header. */
  public Headers() {
    this.entries = new ArrayList<>();
  }

  private Headers(List<Entry> entries) {
    this.entries = entries;
  }

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
    return new Headers(new ArrayList<>(entries));
  }

  /** The values in order; empty when the header is absent. */
  public List<String> values(String name) {
    int index = indexOf(name);
    return index < 0 ? List.of() : entries.get(index).values;
  }

  /** The values joined with a comma, or null when the header is absent. */
  public String joined(String name) {
    int index = indexOf(name);
    if (index < 0) {
      return null;
    }
    List<String> values = entries.get(index).values;
    return values.size() == 1 ? values.get(0) : String.join(",", values);
  }

  /** Whether the header is there, even without a value. */
  public boolean contains(String name) {
    return indexOf(name) >= 0;
  }

  /** The names as they were first written. */
  public List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }

  /** The number of names. */
  public int size() {
    return entries.size();
  }

  /** Adds a value after those the header already has. */
  public void add(String name, String value) {
    int index = indexOf(name);
    if (index < 0) {
      entries.add(new Entry(name, List.of(value)));
      return;
    }
    Entry entry = entries.get(index);
    List<String> values = new ArrayList<>(entry.values);
    values.add(value);
    entries.set(index, new Entry(entry.name, List.copyOf(values)));
  }

  /** Replaces the header; it keeps its place when it was there. */
  public void set(String name, List<String> values) {
    Entry entry = new Entry(name, List.copyOf(values));
    int index = indexOf(name);
    if (index < 0) {
      entries.add(entry);
    } else {
      entries.set(index, entry);
    }
  }

  /** Removes the header; nothing happens when it is absent. */
  public void remove(String name) {
    int index = indexOf(name);
    if (index >= 0) {
      entries.remove(index);
    }
  }

  /** Visits names with their values in order. */
  public void forEach(BiConsumer<String, List<String>> visitor) {
    for (Entry entry : entries) {
      visitor.accept(entry.name, entry.values);
    }
  }

  /** The names only: values may be secrets. */
  @Override
  public String toString() {
    return "Headers" + names();
  }

  private int indexOf(String name) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name.equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
