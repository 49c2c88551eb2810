package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.Iterator;

/** Something foreach and LINQ can walk. */
public interface NetSequence extends NetValue, Iterable<Object> {

  /** The static type of the elements. */
  NetType elementType();

  @Override
  Iterator<Object> iterator();

  /** The number of elements when it is known without walking, otherwise -1. */
  default int knownCount() {
    return -1;
  }
}
