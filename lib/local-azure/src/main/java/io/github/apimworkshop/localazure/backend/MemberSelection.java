package io.github.apimworkshop.localazure.backend;

/** Draws members of one priority group in proportion to their weights. Thread-safe. */
interface MemberSelection {
  /** Index of the next member whose bit is set in {@code eligible}, which is never 0. */
  int next(int eligible);
}
