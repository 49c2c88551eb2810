package io.github.apimworkshop.policy;

import java.util.Locale;

/**
 * Where a policy document is attached, from broad to narrow; a fragment is attached nowhere by
 * itself.
 */
public enum PolicyScope {
  GLOBAL,
  WORKSPACE,
  PRODUCT,
  API,
  OPERATION,
  FRAGMENT;

  /** The word {@code context.LastError.Scope} shows. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
