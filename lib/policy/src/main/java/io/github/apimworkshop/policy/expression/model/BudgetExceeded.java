package io.github.apimworkshop.policy.expression.model;

/** The evaluation used more than its budget; no catch clause sees it. */
public final class BudgetExceeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BudgetExceeded(String message) {
    super(message, null, false, false);
  }
}
