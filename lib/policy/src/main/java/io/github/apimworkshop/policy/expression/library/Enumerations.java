package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.Formats;

/** Declaring and parsing enumerations. */
final class Enumerations {

  private Enumerations() {}

  /** An enumeration of names with the values 0, 1, 2, …; "Name=8" sets the value. */
  static NetType define(TypeTable table, String fullName, String... members) {
    return define(table, new TypeDefinition(fullName, TypeKind.ENUM), members);
  }

  static NetType define(TypeTable table, TypeDefinition definition, String... members) {
    NetType type = NetType.of(definition);
    TypeBuilder builder =
        new TypeBuilder(table, definition)
            .method(
                "string ToString(string format)",
                (s, a) -> Formats.format(s, Arguments.text(a[0])));
    int next = 0;
    for (String member : members) {
      int equals = member.indexOf('=');
      String name = equals < 0 ? member : member.substring(0, equals);
      int value = equals < 0 ? next : Integer.parseInt(member.substring(equals + 1));
      builder.constant(name, new EnumValue(type, value));
      next = value + 1;
    }
    return type;
  }

  static Object parse(NetType type, String text, boolean ignoreCase) {
    EnumValue value = find(type, text, ignoreCase);
    if (value == null) {
      throw NetException.argument("Requested value '" + text + "' was not found.");
    }
    return value;
  }

  static boolean tryParse(NetType type, Object[] arguments, boolean withCase) {
    boolean ignoreCase = withCase && Arguments.truth(arguments[1]);
    EnumValue value =
        arguments[0] == null ? null : find(type, Arguments.text(arguments[0]), ignoreCase);
    arguments[arguments.length - 1] = value == null ? new EnumValue(type, 0) : value;
    return value != null;
  }

  private static EnumValue find(NetType type, String text, boolean ignoreCase) {
    String wanted = Arguments.required(text, "value").trim();
    for (var constant : type.definition().constants().entrySet()) {
      String name = constant.getKey();
      if (ignoreCase ? name.equalsIgnoreCase(wanted) : name.equals(wanted)) {
        return (EnumValue) constant.getValue();
      }
    }
    return wanted.matches("-?\\d{1,9}") ? new EnumValue(type, Integer.parseInt(wanted)) : null;
  }
}
