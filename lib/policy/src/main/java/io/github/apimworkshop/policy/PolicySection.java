package io.github.apimworkshop.policy;

import java.util.Locale;

/** The four sections of a policy document, in the order they are written. */
public enum PolicySection {
  INBOUND,
  BACKEND,
  OUTBOUND,
  ON_ERROR;

  /** The element name, which is also what {@code context.LastError.Section} shows. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
