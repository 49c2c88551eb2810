package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Converter;
import io.github.apimworkshop.policy.expression.value.Formats;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.NumberParser;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.Objects;
import java.util.UUID;

/** Object, Boolean, Guid, Exception, Nullable, Enum. */
final class ObjectTypes {

  private ObjectTypes() {}

  static void define(TypeTable table) {
    new TypeBuilder(table, Core.OBJECT.definition())
        .create("()", a -> new Object())
        .method("string ToString()", (s, a) -> NetText.of(s))
        .method("bool Equals(object obj)", (s, a) -> Objects.equals(s, a[0]))
        .method("int GetHashCode()", (s, a) -> Hashes.of(s))
        .fixed("bool Equals(object objA, object objB)", a -> Objects.equals(a[0], a[1]))
        .fixed("bool ReferenceEquals(object objA, object objB)", a -> a[0] == a[1])
        .refuse("GetType", "MemberwiseClone", "Finalize");
    bool(table);
    guid(table);
    exception(table);
    new TypeBuilder(table, Core.NULLABLE.definition())
        .method("string ToString()", (s, a) -> s == null ? "" : NetText.of(s))
        .method("bool Equals(object other)", (s, a) -> Objects.equals(s, a[0]))
        .method("int GetHashCode()", (s, a) -> s == null ? 0 : Hashes.of(s))
        .fixed(
            "V GetValueOrDefault<V>(this Nullable<V> value)",
            (e, t, a) -> a[0] == null ? RuntimeTypes.defaultValue(t[0]) : a[0])
        .fixed(
            "V GetValueOrDefault<V>(this Nullable<V> value, V defaultValue)",
            (e, t, a) -> a[0] == null ? a[1] : a[0]);
    new TypeBuilder(table, new TypeDefinition("System.IDisposable", TypeKind.INTERFACE));
    new TypeBuilder(table, new TypeDefinition("System.IComparable", TypeKind.INTERFACE))
        .method("int CompareTo(object obj)", (s, a) -> Ordering.DEFAULT.compare(s, a[0]));
    new TypeBuilder(table, new TypeDefinition("System.IFormatProvider", TypeKind.INTERFACE));
    new TypeBuilder(table, new TypeDefinition("System.Enum", TypeKind.STATIC))
        .refuse("GetNames", "GetValues", "GetName", "IsDefined", "Format", "ToObject")
        .fixed(
            "TEnum Parse<TEnum>(string value)",
            (e, t, a) -> Enumerations.parse(t[0], Arguments.text(a[0]), false))
        .fixed(
            "TEnum Parse<TEnum>(string value, bool ignoreCase)",
            (e, t, a) -> Enumerations.parse(t[0], Arguments.text(a[0]), Arguments.truth(a[1])))
        .fixed(
            "bool TryParse<TEnum>(string value, out TEnum result)",
            (e, t, a) -> Enumerations.tryParse(t[0], a, false))
        .fixed(
            "bool TryParse<TEnum>(string value, bool ignoreCase, out TEnum result)",
            (e, t, a) -> Enumerations.tryParse(t[0], a, true));
  }

  private static void bool(TypeTable table) {
    new TypeBuilder(table, Core.BOOL.definition())
        .bases("IComparable")
        .getStatic("string TrueString", () -> "True")
        .getStatic("string FalseString", () -> "False")
        .fixed("bool Parse(string value)", a -> NumberParser.parseBoolean(Arguments.text(a[0])))
        .fixed(
            "bool TryParse(string value, out bool result)",
            a -> {
              Boolean parsed = NumberParser.tryBoolean(Arguments.text(a[0]));
              a[1] = parsed != null && parsed;
              return parsed != null;
            })
        .method(
            "int CompareTo(bool value)", (s, a) -> Boolean.compare((Boolean) s, (Boolean) a[0]));
  }

  private static void guid(TypeTable table) {
    new TypeBuilder(table, Core.GUID.definition())
        .bases("IComparable")
        .create("(string g)", a -> Converter.guid(Arguments.text(a[0])))
        .create("(byte[] b)", a -> Guids.ofBytes((byte[]) a[0]))
        .getStatic("Guid Empty", () -> new UUID(0, 0))
        .fixed("Guid NewGuid()", (e, a) -> Guids.random(e.host().random()))
        .fixed("Guid Parse(string input)", a -> Converter.guid(Arguments.text(a[0])))
        .fixed(
            "bool TryParse(string input, out Guid result)",
            a -> {
              UUID parsed = a[0] == null ? null : Converter.tryGuid(Arguments.text(a[0]));
              a[1] = parsed == null ? new UUID(0, 0) : parsed;
              return parsed != null;
            })
        .fixed(
            "Guid ParseExact(string input, string format)",
            a -> Converter.guid(Arguments.text(a[0])))
        .method("string ToString(string format)", (s, a) -> Formats.format(s, Arguments.text(a[0])))
        .method("byte[] ToByteArray()", (s, a) -> Guids.toBytes((UUID) s))
        .method("int CompareTo(Guid value)", (s, a) -> Guids.compare((UUID) s, (UUID) a[0]))
        .fixed("bool op_Equality(Guid a, Guid b)", a -> a[0].equals(a[1]))
        .fixed("bool op_Inequality(Guid a, Guid b)", a -> !a[0].equals(a[1]));
  }

  private static void exception(TypeTable table) {
    new TypeBuilder(table, Core.EXCEPTION.definition())
        .create(
            "()",
            a ->
                new NetException(
                    "System.Exception", "Exception of type 'System.Exception' was thrown."))
        .create("(string message)", a -> new NetException("System.Exception", Arguments.text(a[0])))
        .create(
            "(string message, Exception innerException)",
            a -> new NetException("System.Exception", Arguments.text(a[0]), (NetException) a[1]))
        .get("string Message", s -> ((NetException) s).getMessage())
        .get("Exception InnerException", s -> ((NetException) s).inner())
        .get("string StackTrace", s -> "")
        .get("string Source", s -> "")
        .method("Exception GetBaseException()", (s, a) -> innermost((NetException) s))
        .refuse("TargetSite", "Data", "HelpLink");
  }

  private static NetException innermost(NetException exception) {
    NetException inner = exception;
    while (inner.inner() != null) {
      inner = inner.inner();
    }
    return inner;
  }
}
