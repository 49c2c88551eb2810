package io.github.apimworkshop.localazure;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets only callers with the admin token of this local Azure through. */
final class AdminTokenCheck implements Handler<RoutingContext> {
  private final byte[] expected;

  AdminTokenCheck(String adminToken) {
    this.expected = ("Bearer " + adminToken).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void handle(RoutingContext call) {
    String header = call.request().getHeader("Authorization");
    byte[] given = (header == null ? "" : header).getBytes(StandardCharsets.UTF_8);
    if (MessageDigest.isEqual(expected, given)) {
      call.next();
    } else {
      call.response().setStatusCode(401).putHeader("WWW-Authenticate", "Bearer").end();
    }
  }
}
