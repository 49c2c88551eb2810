package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetMap;
import io.github.apimworkshop.policy.expression.value.RuntimeTypes;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The extension methods API Management adds: GetValueOrDefault, AsBasic, AsJwt, ToQueryString. */
final class HostExtensions {

  private HostExtensions() {}

  static void define(TypeTable table) {
    TypeBuilder type =
        new TypeBuilder(
            table, new TypeDefinition("ApiManagement.ExpressionExtensions", TypeKind.STATIC));
    String values = "(this IReadOnlyDictionary<string, string[]> dictionary, string key";
    String parameters = "(this IReadOnlyDictionary<string, string> dictionary, string key";
    String variables = "(this IReadOnlyDictionary<string, object> dictionary, string key";
    type.fixed("string GetValueOrDefault" + values + ")", a -> joined(a[0], a[1], null))
        .fixed(
            "string GetValueOrDefault" + values + ", string defaultValue)",
            a -> joined(a[0], a[1], a[2]))
        .fixed(
            "string[] GetValueOrDefault" + values + ", string[] defaultValue)",
            a -> ((NetMap) a[0]).containsKey(a[1]) ? ((NetMap) a[0]).get(a[1]) : a[2])
        .fixed("string GetValueOrDefault" + parameters + ")", a -> parameter(a[0], a[1], null))
        .fixed(
            "string GetValueOrDefault" + parameters + ", string defaultValue)",
            a -> parameter(a[0], a[1], a[2]))
        .fixed("object GetValueOrDefault" + variables + ")", a -> ((NetMap) a[0]).get(a[1]))
        .fixed(
            "T GetValueOrDefault<T>" + variables + ")",
            (e, t, a) -> variable(t[0], a[0], a[1], RuntimeTypes.defaultValue(t[0])))
        .fixed(
            "T GetValueOrDefault<T>" + variables + ", T defaultValue)",
            (e, t, a) -> variable(t[0], a[0], a[1], a[2]))
        .fixed(
            "BasicAuthCredentials AsBasic(this string input)",
            a -> Credentials.basic((String) a[0]))
        .fixed(
            "bool TryParseBasic(this string input, out BasicAuthCredentials credentials)",
            a -> (a[1] = Credentials.basic((String) a[0])) != null)
        .fixed("Jwt AsJwt(this string input)", a -> Credentials.jwt((String) a[0]))
        .fixed(
            "bool TryParseJwt(this string input, out Jwt token)",
            a -> (a[1] = Credentials.jwt((String) a[0])) != null)
        .fixed(
            "string ToQueryString(this IDictionary<string, IList<string>> dictionary)",
            a -> FormContent.write(a[0]))
        .fixed(
            "string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> dictionary)",
            a -> FormContent.write(a[0]));
  }

  private static Object joined(Object dictionary, Object key, Object missing) {
    if (dictionary instanceof HeadersView headers) {
      String found = key == null ? null : headers.joined((String) key);
      return found == null ? missing : found;
    }
    Object found = ((NetMap) dictionary).get(key);
    return found == null
        ? missing
        : Arrays.stream(((NetArray) found).items())
            .map(String::valueOf)
            .collect(Collectors.joining(","));
  }

  private static Object parameter(Object dictionary, Object key, Object missing) {
    Object found = ((NetMap) dictionary).get(key);
    return found == null ? missing : found;
  }

  /** A variable that is there must have the type asked for. */
  private static Object variable(NetType type, Object dictionary, Object key, Object missing) {
    Object found = ((NetMap) dictionary).get(key);
    if (found == null) {
      return missing;
    }
    if (!TypeRelations.check(Core.underlying(type)).test(found)) {
      throw type.isValueType()
          ? NetException.badUnboxing()
          : NetException.badCast(RuntimeTypes.of(found).clrName(), type.clrName());
    }
    return found;
  }
}
