package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.TlsValidation;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.ForwardOptions;

/** A request as it goes over the wire; {@code body} may be null. */
@SuppressWarnings("ArrayRecordComponent")
record WireCall(
    String method,
    Url url,
    Headers headers,
    byte[] body,
    ForwardOptions options,
    TlsValidation tls) {

  /** The same call to another address. */
  WireCall to(Url other) {
    return new WireCall(method, other, headers, body, options, tls);
  }
}
