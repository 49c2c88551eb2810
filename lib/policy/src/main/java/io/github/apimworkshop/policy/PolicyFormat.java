package io.github.apimworkshop.policy;

/**
 * How the text of a policy document is written
 * (learn.microsoft.com/azure/api-management/api-management-policies, read 2026-11). {@link #XML}
 * must be well-formed; {@link #RAWXML} allows quotes, {@code <} and {@code &&} inside expressions
 * and takes the escaped spelling too.
 */
public enum PolicyFormat {
  XML,
  RAWXML
}
