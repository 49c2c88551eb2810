package io.github.apimworkshop.bicep.shapes;

import io.github.apimworkshop.bicep.types.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds object types from a compact notation. */
final class Shape {
  private final String name;
  private final Map<String, Type.Property> properties = new LinkedHashMap<>();

  private Shape(String name) {
    this.name = name;
  }

  static Shape of(String name) {
    return new Shape(name);
  }

  Shape required(String property, Type type) {
    properties.put(property, Type.Property.required(type));
    return this;
  }

  Shape optional(String property, Type type) {
    properties.put(property, Type.Property.optional(type));
    return this;
  }

  /** Optional strings, names separated by spaces. */
  Shape strings(String names) {
    return all(names, Type.STRING);
  }

  /** Optional integers. */
  Shape ints(String names) {
    return all(names, Type.INT);
  }

  /** Optional booleans. */
  Shape bools(String names) {
    return all(names, Type.BOOL);
  }

  /** Optional arrays of strings. */
  Shape stringArrays(String names) {
    return all(names, new Type.Array(Type.STRING));
  }

  /** Optional properties whose insides are not looked at. */
  Shape open(String names) {
    return all(names, Type.ANY);
  }

  /** Properties that only the service sets. */
  Shape readOnly(String names) {
    for (String property : names.split(" ", -1)) {
      properties.put(property, new Type.Property(Type.ANY, false, true));
    }
    return this;
  }

  private Shape all(String names, Type type) {
    for (String property : names.split(" ", -1)) {
      optional(property, type);
    }
    return this;
  }

  /** Nothing else is allowed. */
  Type.Obj closed() {
    return new Type.Obj(name, properties, null);
  }

  static Type oneOf(String... values) {
    return Type.union(Stream.of(values).map(value -> (Type) new Type.Str(value)).toList());
  }

  static Type arrayOf(Type item) {
    return new Type.Array(item);
  }

  static Type mapOf(Type value) {
    return new Type.Obj("object", Map.of(), value);
  }

  static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
