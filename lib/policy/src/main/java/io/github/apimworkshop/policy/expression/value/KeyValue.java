package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetType;

/** KeyValuePair. */
public record KeyValue(NetType netType, Object key, Object value) implements NetValue {

  @Override
  public String toString() {
    return "[" + NetText.of(key) + ", " + NetText.of(value) + "]";
  }
}
