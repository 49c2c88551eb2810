package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetType;

/** What AsBasic gives. */
public record BasicCredentials(String userId, String password) implements NetValue {

  @Override
  public NetType netType() {
    return HostTypes.BASIC;
  }

  @Override
  public String toString() {
    return netType().clrName();
  }
}
