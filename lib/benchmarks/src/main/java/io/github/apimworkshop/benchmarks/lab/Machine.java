package io.github.apimworkshop.benchmarks.lab;

/** The machine as reports name it. */
public final class Machine {
  private Machine() {}

  /** System, processors and Java. */
  public static String words() {
    return "%s %s, %d processors, Java %s."
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }
}
