package io.github.apimworkshop.bicep.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known about a value before deployment. {@link #name} spells it as diagnostics do. */
public sealed interface Type {
  Type ANY = new Simple("any");
  Type NULL = new Simple("null");
  Type NEVER = new Simple("never");
  Type ERROR = new Simple("error");
  Type BOOL = new Bool(null);
  Type INT = new Int(null);
  Type STRING = new Str(null);
  Type ARRAY = new Array(ANY);
  Type OBJECT = new Obj("object", Map.of(), ANY);

  /** The spelling in diagnostics. */
  String name();

  /** A type that has no parts. */
  record Simple(String name) implements Type {}

  /** A boolean; the value is null where it is not known. */
  record Bool(Boolean value) implements Type {
    @Override
    public String name() {
      return value == null ? "bool" : value.toString();
    }
  }

  /** A whole number; the value is null where it is not known. */
  record Int(Long value) implements Type {
    @Override
    public String name() {
      return value == null ? "int" : value.toString();
    }
  }

  /** A string; the value is null where it is not known. */
  record Str(String value) implements Type {
    @Override
    public String name() {
      return value == null ? "string" : quoted(value);
    }

    /** The text as it stands in a Bicep file, with its quotes. */
    public static String quoted(String text) {
      return "'"
          + text.replace("\\", "\\\\")
              .replace("'", "\\'")
              .replace("\n", "\\n")
              .replace("\r", "\\r")
              .replace("\t", "\\t")
              .replace("${", "\\${")
          + "'";
    }
  }

  /** An array of unknown length. */
  record Array(Type item) implements Type {
    @Override
    public String name() {
      if (item.equals(ANY)) {
        return "array";
      }
      return item instanceof Union ? "(" + item.name() + ")[]" : item.name() + "[]";
    }
  }

  /** An array whose items are known one by one. */
  record Tuple(List<Type> items) implements Type {
    @Override
    public String name() {
      return items.isEmpty()
          ? "<empty array>"
          : items.stream().map(Type::name).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /**
   * An object; {@code additional} is the type of other properties, or null if there may be none.
   *
   * @param fallback true if other properties are let through, with a warning, only because nothing
   *     forbids them
   */
  record Obj(String name, Map<String, Property> properties, Type additional, boolean fallback)
      implements Type {

    /** Whose other properties are declared or forbidden. */
    public Obj(String name, Map<String, Property> properties, Type additional) {
      this(name, properties, additional, false);
    }

    /** True if only the declared properties are meant to be there. */
    public boolean isClosed() {
      return additional == null || fallback;
    }
  }

  /** A property of an object. */
  record Property(Type type, boolean required, boolean readOnly) {

    /** A property that may be left out. */
    public static Property optional(Type type) {
      return new Property(type, false, false);
    }

    /** A property that must be given. */
    public static Property required(Type type) {
      return new Property(type, true, false);
    }
  }

  /** One of several types. */
  record Union(List<Type> members) implements Type {
    @Override
    public String name() {
      return members.stream().map(Type::name).sorted().collect(Collectors.joining(" | "));
    }
  }

  /** A function that another one calls; the counts bound its parameters. */
  record Lambda(int least, int most, Type result) implements Type {
    @Override
    public String name() {
      String parameters =
          switch (most * 10 + least) {
            case 11 -> "any";
            case 21 -> "(any[, int])";
            case 22 -> "(any, any)";
            default -> "(any, any[, int])";
          };
      return parameters + " => " + result.name();
    }
  }

  /** True if the values it may have can be listed. */
  static boolean isLiteral(Type type) {
    if (type instanceof Union union) {
      return union.members().stream().allMatch(Type::isLiteral);
    } else if (type instanceof Obj object) {
      return object.isClosed()
          && !object.properties().isEmpty()
          && object.properties().values().stream().allMatch(part -> isLiteral(part.type()));
    } else if (type instanceof Tuple tuple) {
      return tuple.items().stream().allMatch(Type::isLiteral);
    }
    return type.equals(NULL) || !type.equals(widened(type));
  }

  /** A resource, module, or collection of them; {@code body} gives its properties. */
  record Deployed(String name, Type body, boolean collection, boolean conditional) implements Type {

    /** One of the collection. */
    public Deployed member() {
      return new Deployed(name.replace("[]", ""), body, false, conditional);
    }
  }

  /** Something a {@code scope} property takes. */
  record Scope(String name, Type body) implements Type {}

  /** The union of the types, flattened and without repeats. */
  static Type union(List<Type> types) {
    Map<Type, Boolean> members = new LinkedHashMap<>();
    for (Type type : types) {
      if (type.equals(ANY) || type.equals(ERROR)) {
        return type;
      }
      if (type instanceof Union union) {
        union.members().forEach(member -> members.put(member, true));
      } else {
        members.put(type, true);
      }
    }
    members.remove(NEVER);
    if (members.isEmpty()) {
      return NEVER;
    }
    members.keySet().removeIf(member -> hasValue(member) && members.containsKey(widened(member)));
    return members.size() == 1
        ? members.keySet().iterator().next()
        : new Union(List.copyOf(members.keySet()));
  }

  private static boolean hasValue(Type type) {
    return !type.equals(widened(type));
  }

  /** The type without a known value. */
  static Type widened(Type type) {
    if (type instanceof Str) {
      return STRING;
    } else if (type instanceof Int) {
      return INT;
    } else if (type instanceof Bool) {
      return BOOL;
    }
    return type;
  }

  /** The type with {@code null} added. */
  static Type nullable(Type type) {
    return union(List.of(type, NULL));
  }

  /** The type without {@code null}. */
  static Type nonNull(Type type) {
    if (type instanceof Union union) {
      return union(union.members().stream().filter(member -> !member.equals(NULL)).toList());
    }
    return type;
  }

  /** True if {@code null} is one of several possible values. */
  static boolean isNullable(Type type) {
    return type instanceof Union union && union.members().contains(NULL);
  }
}
