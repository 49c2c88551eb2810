package io.github.apimworkshop.policy.host;

/** Estimates how many tokens a model would count. Thread-safe. */
public interface TokenCounter {
  int count(String text);
}
