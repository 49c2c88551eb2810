package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.BackendCredentials;
import io.github.apimworkshop.localazure.backend.BackendState;
import io.github.apimworkshop.localazure.backend.CircuitBreaker;
import io.github.apimworkshop.localazure.backend.TlsValidation;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one attempt goes.
 *
 * @param name id of the backend entity, or the URL
 * @param pool empty unless a pool chose the backend
 * @param breaker null for a plain URL
 * @param setCookie session cookie for the answer
 */
record Route(
    String name,
    String pool,
    Url base,
    BackendCredentials credentials,
    TlsValidation tls,
    CircuitBreaker breaker,
    Optional<String> setCookie) {

  static Route to(String name, Url base) {
    return new Route(
        name, "", base, BackendCredentials.NONE, TlsValidation.FULL, null, Optional.empty());
  }

  static Route to(BackendState state, String pool, Optional<String> setCookie) {
    return new Route(
        state.backend().id(),
        pool,
        state.backend().url(),
        state.backend().credentials(),
        state.backend().tls(),
        state.breaker(),
        setCookie);
  }

  /** Base, path and query put one after the other; doubled slashes stay. */
  Url url(String path, String queryString) {
    String prefix = base.path().equals("/") ? "" : base.path();
    String whole = prefix + path;
    String query = join(base.queryString(), queryString);
    for (Map.Entry<String, List<String>> added : credentials.query().entrySet()) {
      for (String value : added.getValue()) {
        query = join(query, "?" + encode(added.getKey()) + "=" + encode(value));
      }
    }
    return new Url(base.scheme(), base.host(), base.port(), whole.isEmpty() ? "/" : whole, query);
  }

  BackendAnswer answer(WireAnswer wire, Url url) {
    setCookie.ifPresent(cookie -> wire.headers().add("Set-Cookie", cookie));
    return new BackendAnswer(
        wire.status(),
        wire.reason() == null ? "" : wire.reason(),
        wire.headers(),
        wire.body(),
        url,
        breaker == null ? Optional.empty() : Optional.of(name));
  }

  private static String join(String first, String second) {
    if (first.length() < 2) {
      return second;
    }
    return second.length() < 2 ? first : first + "&" + second.substring(1);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
