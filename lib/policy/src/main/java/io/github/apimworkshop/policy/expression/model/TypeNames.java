package io.github.apimworkshop.policy.expression.model;

import java.util.Map;
import java.util.stream.Collectors;

/** How .NET and the C# compiler write type names. */
final class TypeNames {

  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("System.Boolean", "bool"),
          Map.entry("System.Byte", "byte"),
          Map.entry("System.Char", "char"),
          Map.entry("System.Decimal", "decimal"),
          Map.entry("System.Double", "double"),
          Map.entry("System.Single", "float"),
          Map.entry("System.Int32", "int"),
          Map.entry("System.Int64", "long"),
          Map.entry("System.Object", "object"),
          Map.entry("System.SByte", "sbyte"),
          Map.entry("System.Int16", "short"),
          Map.entry("System.String", "string"),
          Map.entry("System.UInt32", "uint"),
          Map.entry("System.UInt64", "ulong"),
          Map.entry("System.UInt16", "ushort"),
          Map.entry("System.Void", "void"));

  private TypeNames() {}

  static String clr(NetType type) {
    String name = type.definition().fullName();
    if (name.equals("System.Array") && !type.arguments().isEmpty()) {
      return clr(type.argument(0)) + "[]";
    }
    if (type.arguments().isEmpty()) {
      return name;
    }
    return name
        + "`"
        + type.arguments().size()
        + type.arguments().stream().map(TypeNames::clr).collect(Collectors.joining(",", "[", "]"));
  }

  static String display(NetType type) {
    String name = type.definition().fullName();
    String keyword = KEYWORDS.get(name);
    if (keyword != null) {
      return keyword;
    }
    if (type.arguments().isEmpty()) {
      return type.definition().name();
    }
    if (name.equals("System.Array")) {
      return display(type.argument(0)) + "[]";
    }
    if (name.equals("System.Nullable")) {
      return display(type.argument(0)) + "?";
    }
    return type.definition().name()
        + type.arguments().stream()
            .map(TypeNames::display)
            .collect(Collectors.joining(", ", "<", ">"));
  }
}
