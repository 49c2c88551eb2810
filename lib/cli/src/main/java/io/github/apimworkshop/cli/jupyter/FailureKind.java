package io.github.apimworkshop.cli.jupyter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a notebook did not run to its end. */
public enum FailureKind {
  /** A cell threw or did not compile. */
  @JsonProperty("cell")
  CELL,
  /** A cell took longer than it may. */
  @JsonProperty("timeout")
  TIMEOUT,
  /** The kernel process ended while a cell ran. */
  @JsonProperty("dead-kernel")
  DEAD_KERNEL,
  /** The kernel did not start. */
  @JsonProperty("no-kernel")
  NO_KERNEL
}
