package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Variable;
import java.util.List;

/**
 * A local variable, constant or local function; {@code parameters} and {@code returns} are set for
 * functions only.
 */
record Symbol(
    Variable variable,
    FunctionScope owner,
    Object constant,
    List<NetType> parameters,
    NetType returns) {

  boolean isFunction() {
    return parameters != null;
  }
}
