package io.github.apimworkshop.arm.expression;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The built-in functions by name, in any case. Immutable. */
public final class FunctionTable {
  private final Map<String, Entry> entries;
  private final Set<String> names;

  private FunctionTable(Builder builder) {
    this.entries = Map.copyOf(builder.entries);
    this.names = new TreeSet<>(builder.names);
  }

  record Entry(String name, int minimum, int maximum, TemplateFunction body) {}

  Entry find(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    Entry entry = entries.get(key);
    return entry == null && key.length() > 4 && key.startsWith("list")
        ? entries.get("list*")
        : entry;
  }

  /** All names as documented, sorted; {@code list*} stands for the whole family. */
  public Set<String> names() {
    return new TreeSet<>(names);
  }

  /** Collects functions. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    /** Adds a function that takes exactly {@code count} arguments. */
    public Builder add(String name, int count, TemplateFunction body) {
      return add(name, count, count, body);
    }

    /** Adds a function that takes from {@code minimum} to {@code maximum} arguments. */
    public Builder add(String name, int minimum, int maximum, TemplateFunction body) {
      names.add(name);
      Entry entry = new Entry(name, minimum, maximum, body);
      if (entries.put(name.toLowerCase(Locale.ROOT), entry) != null) {
        throw new IllegalStateException("function declared twice: " + name);
      }
      return this;
    }

    /** The finished table. */
    public FunctionTable build() {
      return new FunctionTable(this);
    }
  }
}
