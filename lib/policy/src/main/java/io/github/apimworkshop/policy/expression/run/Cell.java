package io.github.apimworkshop.policy.expression.run;

/** The place of a variable that a lambda shares. */
final class Cell {

  Object value;

  Cell(Object value) {
    this.value = value;
  }
}
