package io.github.apimworkshop.bicep.semantics;

/** What is known about a parameters file beside its declarations. */
final class ParametersModel {
  /** The file it extends, or null. */
  FileModel extended;

  /** The file it is for, or null for {@code using none}. */
  FileModel target;
}
