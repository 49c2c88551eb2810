package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.RequestMessage;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendTarget;
import io.github.apimworkshop.policy.host.ClientCertificate;
import io.github.apimworkshop.policy.host.HttpProxy;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** The caller's request on its way to the backend. Not thread-safe. */
public final class ExchangeRequest implements RequestMessage {
  private final Url originalUrl;
  private final String ipAddress;
  private final Map<String, String> matchedParameters;
  private final Headers headers;
  private String method;
  private BackendTarget target = BackendTarget.ServiceUrl.INSTANCE;
  private Url base;
  private String path;
  private String queryString;
  private Url actual;
  private Content body;
  private Optional<HttpProxy> proxy = Optional.empty();
  private Optional<ClientCertificate> certificate = Optional.empty();

  ExchangeRequest(IncomingRequest incoming, Url serviceUrl) {
    this.originalUrl = incoming.url();
    this.ipAddress = incoming.ipAddress();
    this.matchedParameters = Collections.unmodifiableMap(incoming.matchedParameters());
    this.headers = incoming.headers();
    this.method = incoming.method();
    this.path = incoming.relativePath();
    this.queryString = incoming.url().queryString();
    this.base = serviceUrl == null ? root(incoming.url()) : serviceUrl;
    this.body = incoming.body() == null ? null : Content.of(incoming.body());
  }

  private static Url root(Url url) {
    return new Url(url.scheme(), url.host(), url.port(), "/", "");
  }

  @Override
  public String method() {
    return method;
  }

  public void setMethod(String method) {
    this.method = method;
  }

  /** Base URL, path and query; after forward-request the URL that was really called. */
  @Override
  public Url url() {
    if (actual != null) {
      return actual;
    }
    String prefix = base.path().equals("/") ? "" : base.path();
    String whole = prefix + path;
    return new Url(
        base.scheme(), base.host(), base.port(), whole.isEmpty() ? "/" : whole, queryString);
  }

  @Override
  public Url originalUrl() {
    return originalUrl;
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public String ipAddress() {
    return ipAddress;
  }

  @Override
  public Map<String, String> matchedParameters() {
    return matchedParameters;
  }

  @Override
  public Content body() {
    return body;
  }

  /** Null removes the body. */
  public void setBody(Content body) {
    this.body = body;
  }

  /** Where forward-request sends the call. */
  public BackendTarget target() {
    return target;
  }

  /** Aims at a backend entity; the URL shown stays until the backend is called. */
  public void aimAt(BackendTarget.Backend backend) {
    target = backend;
    actual = null;
  }

  /** Aims at an absolute URL, which {@link #url()} shows at once. */
  public void aimAt(BackendTarget.BaseUrl baseUrl) {
    target = baseUrl;
    base = Url.parse(baseUrl.url());
    actual = null;
  }

  /** The path below the base URL: empty or starting with a slash. */
  public String path() {
    return path;
  }

  /** Empty or starting with a question mark. */
  public String queryString() {
    return queryString;
  }

  /** Replaces what comes after the base URL. */
  public void setPathAndQuery(String path, String queryString) {
    this.path = path;
    this.queryString = queryString;
    this.actual = null;
  }

  /** What the proxy policy asked for. */
  public Optional<HttpProxy> proxy() {
    return proxy;
  }

  public void setProxy(HttpProxy proxy) {
    this.proxy = Optional.of(proxy);
  }

  /** What authentication-certificate asked for. */
  public Optional<ClientCertificate> certificate() {
    return certificate;
  }

  public void setCertificate(ClientCertificate certificate) {
    this.certificate = Optional.of(certificate);
  }

  void called(Url url) {
    actual = url;
  }
}
