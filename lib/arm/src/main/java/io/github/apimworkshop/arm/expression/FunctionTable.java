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

  /**
   * @param builds true when the value is a new array or object, whose size is then checked
   */
  record Entry(String name, int minimum, int maximum, boolean builds, TemplateFunction body) {}

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

    /** Adds a function whose value is a new array or object. */
    public Builder addBuilding(String name, int minimum, int maximum, TemplateFunction body) {
      return add(new Entry(name, minimum, maximum, true, body));
    }

    /** Adds a function that takes exactly {@code count} arguments. */
    public Builder add(String name, int count, TemplateFunction body) {
      return add(name, count, count, body);
    }

    /** Adds a function that takes from {@code minimum} to {@code maximum} arguments. */
    public Builder add(String name, int minimum, int maximum, TemplateFunction body) {
      return add(new Entry(name, minimum, maximum, false, body));
    }

    private Builder add(Entry entry) {
      names.add(entry.name());
      if (entries.put(entry.name().toLowerCase(Locale.ROOT), entry) != null) {
        throw new IllegalStateException("function declared twice: " + entry.name());
      }
      return this;
    }

    /** The finished table. */
    public FunctionTable build() {
      return new FunctionTable(this);
    }
  }
}
