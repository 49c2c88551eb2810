package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetType;

/** A value that knows its .NET type. Its Java {@code toString} is what .NET's ToString gives. */
public interface NetValue {

  /** The exact type at run time. */
  NetType netType();
}
