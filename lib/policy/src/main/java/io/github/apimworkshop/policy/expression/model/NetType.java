package io.github.apimworkshop.policy.expression.model;

import java.util.List;
import java.util.Map;

/** A .NET type: a definition with its type arguments. An array has its element as the argument. */
public record NetType(TypeDefinition definition, List<NetType> arguments) {

  /** A type without arguments. */
  public static NetType of(TypeDefinition definition) {
    return new NetType(definition, List.of());
  }

  /** The argument at an index. */
  public NetType argument(int index) {
    return arguments.get(index);
  }

  /** Whether the definition is the same, whatever the arguments. */
  public boolean is(NetType other) {
    return definition == other.definition;
  }

  /** Whether values are copied and cannot be null. */
  public boolean isValueType() {
    return definition.kind() == TypeKind.STRUCT || definition.kind() == TypeKind.ENUM;
  }

  /** Whether this is a type parameter. */
  public boolean isParameter() {
    return definition.kind() == TypeKind.PARAMETER;
  }

  /** Whether this is a delegate type. */
  public boolean isDelegate() {
    return definition.kind() == TypeKind.DELEGATE;
  }

  /** Replaces type parameters. */
  public NetType substitute(Map<TypeDefinition, NetType> replacements) {
    if (isParameter()) {
      return replacements.getOrDefault(definition, this);
    }
    if (arguments.isEmpty() || replacements.isEmpty()) {
      return this;
    }
    return new NetType(
        definition, arguments.stream().map(a -> a.substitute(replacements)).toList());
  }

  /** Whether a type parameter is left somewhere. */
  public boolean isOpen() {
    return isParameter() || arguments.stream().anyMatch(NetType::isOpen);
  }

  /** The name .NET shows: System.Collections.Generic.List`1[System.String]. */
  public String clrName() {
    return TypeNames.clr(this);
  }

  /** The name the C# compiler shows: List&lt;string&gt;. */
  public String displayName() {
    return TypeNames.display(this);
  }

  @Override
  public String toString() {
    return displayName();
  }
}
