package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.context.Authorization;
import io.github.apimworkshop.policy.context.Jwt;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.BasicCredentials;
import io.github.apimworkshop.policy.expression.value.HostTypes;
import io.github.apimworkshop.policy.expression.value.NetArray;
import java.time.Instant;

/** Jwt, BasicAuthCredentials, Authorization, and what is signed with certificates. */
final class SecurityTypes {

  private SecurityTypes() {}

  private static Jwt jwt(Object self) {
    return (Jwt) self;
  }

  private static Object date(Instant instant) {
    return HostLibrary.date(instant);
  }

  static void define(TypeTable table) {
    new TypeBuilder(table, HostTypes.JWT.definition())
        .get("string Id", s -> jwt(s).id())
        .get("string Algorithm", s -> jwt(s).algorithm())
        .get("string Issuer", s -> jwt(s).issuer())
        .get("string Subject", s -> jwt(s).subject())
        .get("string Type", s -> jwt(s).type())
        .get("IEnumerable<string> Audiences", s -> NetArray.ofStrings(jwt(s).audiences()))
        .get(
            "IReadOnlyDictionary<string, string[]> Claims",
            s -> new ValuesView(jwt(s).claims(), false))
        .get("DateTime? ExpirationTime", s -> date(jwt(s).expirationTime()))
        .get("DateTime? NotBefore", s -> date(jwt(s).notBefore()))
        .get("DateTime? IssuedAt", s -> date(jwt(s).issuedAt()));
    new TypeBuilder(table, HostTypes.BASIC.definition())
        .get("string UserId", s -> ((BasicCredentials) s).userId())
        .get("string Username", s -> ((BasicCredentials) s).userId())
        .get("string Password", s -> ((BasicCredentials) s).password());
    new TypeBuilder(table, HostTypes.AUTHORIZATION.definition())
        .get("string AccessToken", s -> ((Authorization) s).accessToken())
        .get(
            "IReadOnlyDictionary<string, object> Claims",
            s ->
                new VariablesView(
                    java.util.Collections.unmodifiableMap(claims((Authorization) s))));
    CertificateTypes.define(table);
    RsaTypes.define(table);
    new TypeBuilder(
            table,
            new TypeDefinition("ApiManagement.IPrivateEndpointConnection", TypeKind.INTERFACE))
        .get("string Name", s -> null)
        .get("string GroupId", s -> null)
        .get("string MemberName", s -> null);
  }

  private static java.util.Map<String, Object> claims(Authorization authorization) {
    java.util.Map<String, Object> claims = new java.util.LinkedHashMap<>();
    authorization
        .claims()
        .forEach((k, v) -> claims.put(k, v.size() == 1 ? v.get(0) : NetArray.ofStrings(v)));
    return claims;
  }
}
