package io.github.apimworkshop.cli.jupyter;

/**
 * Hears how a notebook goes on; cells are counted from 1, code cells only, as the front ends do.
 */
public interface RunListener {
  /** The kernel is being started for a notebook of that many code cells. */
  void notebookStarted(int cells);

  /** A cell begins; {@code heading} is the nearest one above it, perhaps empty. */
  void cellStarted(int cell, String heading);

  /** A cell ended well. */
  void cellFinished(int cell, double seconds);
}
