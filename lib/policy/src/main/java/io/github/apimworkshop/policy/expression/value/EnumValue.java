package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetType;

/** A member, or a combination of members, of an enumeration. */
public record EnumValue(NetType netType, int value) implements NetValue {

  /** The member of a type by name; it must exist. */
  public static EnumValue of(NetType type, String name) {
    return (EnumValue) type.definition().constants().get(name);
  }

  /** The name of the member, or the number when none has this value. */
  public String name() {
    for (var constant : netType.definition().constants().entrySet()) {
      if (constant.getValue().equals(this)) {
        return constant.getKey();
      }
    }
    return Integer.toString(value);
  }

  @Override
  public String toString() {
    return name();
  }
}
