package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refuses requests that try to be something else than they look like. */
final class RequestGuard {
  /** Status and message of a refusal. */
  record Refusal(int status, String message) {}

  private final AllowedHosts hosts;

  RequestGuard(AllowedHosts hosts) {
    this.hosts = hosts;
  }

  Optional<Refusal> check(HttpServerRequest request) {
    String uri = request.uri();
    if (!uri.startsWith("/")) {
      return refuse(400, "The request target must be a path.");
    }
    int question = uri.indexOf('?');
    String path = question < 0 ? uri : uri.substring(0, question);
    if (isTricky(path)) {
      return refuse(400, "The request path is not in its normal form.");
    }
    List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    if (encodings.size() > 1
        || (encodings.size() == 1 && !encodings.get(0).equalsIgnoreCase("chunked"))) {
      return refuse(400, "The only transfer encoding is chunked.");
    }
    if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      return refuse(400, "The request names more than one host.");
    }
    if (!hosts.accept(request.authority())) {
      return refuse(
          421,
          "This gateway answers to loopback names only; open another with `workshop serve"
              + " --allow-host`.");
    }
    return Optional.empty();
  }

  private static boolean isTricky(String path) {
    String lower = path.indexOf('%') < 0 ? path : path.toLowerCase(Locale.ROOT);
    if (lower.contains("//")
        || lower.indexOf('\\') >= 0
        || lower.indexOf('#') >= 0
        || lower.contains("%2e")
        || lower.contains("%2f")
        || lower.contains("%5c")
        || lower.contains("%0")
        || lower.contains("%1")
        || lower.contains("%7f")) {
      return true;
    }
    return lower.contains("/.") && (lower + "/").matches(".*/\\.{1,2}[/;].*");
  }

  private static Optional<Refusal> refuse(int status, String message) {
    return Optional.of(new Refusal(status, message));
  }
}
