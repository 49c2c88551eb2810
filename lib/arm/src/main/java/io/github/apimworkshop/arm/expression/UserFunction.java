package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A function declared in the {@code functions} section. */
@FunctionalInterface
public interface UserFunction {

  /** Evaluates the body with the given argument values. */
  JsonNode call(List<JsonNode> arguments, Scope scope);
}
