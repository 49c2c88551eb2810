package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.host.ClientCertificate;
import io.github.apimworkshop.policy.host.HttpProxy;
import java.util.Optional;

/** A request that send-request is making up. Not thread-safe. */
public final class MessageDraft {
  private final Headers headers;
  private String method;
  private String url;
  private byte[] body;
  private Optional<HttpProxy> proxy = Optional.empty();
  private Optional<ClientCertificate> certificate = Optional.empty();

  /** Body may be null; url may be null until {@link #setUrl}. */
  public MessageDraft(String method, String url, Headers headers, byte[] body) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
  }

  public Headers headers() {
    return headers;
  }

  public String method() {
    return method;
  }

  public void setMethod(String method) {
    this.method = method;
  }

  /** Absolute, or null. */
  public String url() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  /** Null when there is none. */
  public byte[] body() {
    return body;
  }

  public void setBody(byte[] body) {
    this.body = body;
  }

  public Optional<HttpProxy> proxy() {
    return proxy;
  }

  public void setProxy(HttpProxy proxy) {
    this.proxy = Optional.of(proxy);
  }

  public Optional<ClientCertificate> certificate() {
    return certificate;
  }

  public void setCertificate(ClientCertificate certificate) {
    this.certificate = Optional.of(certificate);
  }
}
