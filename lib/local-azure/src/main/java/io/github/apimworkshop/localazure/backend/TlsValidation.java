package io.github.apimworkshop.localazure.backend;

/** What the gateway checks about the certificate of an https backend. */
public record TlsValidation(boolean chain, boolean name) {
  /** Both checks, the default. */
  public static final TlsValidation FULL = new TlsValidation(true, true);
}
