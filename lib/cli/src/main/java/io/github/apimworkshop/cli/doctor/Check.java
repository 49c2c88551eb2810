package io.github.apimworkshop.cli.doctor;

/** One question about this machine. Never throws: whatever goes wrong is the finding. */
@FunctionalInterface
public interface Check {
  /** Looks, within a few seconds. */
  Finding look();
}
