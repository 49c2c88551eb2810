package io.github.apimworkshop.policy.expression.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One .NET type with the members expressions may use. Filled while the type table is built,
 * read-only afterwards.
 */
public final class TypeDefinition {

  private final String fullName;
  private final TypeKind kind;
  private final List<NetType> parameters;
  private final List<NetType> bases = new ArrayList<>();
  private final Map<String, Property> properties = new HashMap<>();
  private final Map<String, List<Method>> methods = new HashMap<>();
  private final Map<String, Object> constants = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  /** A type without members; parameter names are those of its type parameters. */
  public TypeDefinition(String fullName, TypeKind kind, String... parameterNames) {
    this.fullName = fullName;
    this.kind = kind;
    List<NetType> list = new ArrayList<>();
    for (String parameter : parameterNames) {
      list.add(NetType.of(new TypeDefinition(parameter, TypeKind.PARAMETER)));
    }
    this.parameters = List.copyOf(list);
  }

  /** Namespace and name. */
  public String fullName() {
    return fullName;
  }

  /** The name without namespace. */
  public String name() {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  /** What it is. */
  public TypeKind kind() {
    return kind;
  }

  /** The type parameters. */
  public List<NetType> parameters() {
    return parameters;
  }

  /** Base class and interfaces, in terms of the type parameters. */
  public List<NetType> bases() {
    return bases;
  }

  /** The type with its own parameters as arguments. */
  public NetType open() {
    return new NetType(this, parameters);
  }

  /** The property declared here, or null. */
  public Property property(String name) {
    return properties.get(name);
  }

  /** All properties declared here, by name. */
  public Map<String, Property> properties() {
    return properties;
  }

  /** The methods declared here under a name; constructors are ".ctor", indexers "this". */
  public List<Method> methods(String name) {
    return methods.getOrDefault(name, List.of());
  }

  /** All methods declared here, by name. */
  public Map<String, List<Method>> methods() {
    return methods;
  }

  /** Constant fields by name: the members of an enumeration among them. */
  public Map<String, Object> constants() {
    return constants;
  }

  /** Whether the real type has this member and API Management refuses it, or we do. */
  public boolean refuses(String member) {
    return refused.contains(member);
  }

  /** Names members that exist in .NET and may not be used. */
  public void refuse(String... members) {
    refused.addAll(List.of(members));
  }

  /** Adds a property. */
  public void add(Property property) {
    properties.put(property.name(), property);
  }

  /** Adds an overload. */
  public void add(Method method) {
    methods.computeIfAbsent(method.name(), n -> new ArrayList<>()).add(method);
  }

  @Override
  public String toString() {
    return fullName;
  }
}
