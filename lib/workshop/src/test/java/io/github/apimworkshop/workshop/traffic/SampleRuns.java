package io.github.apimworkshop.workshop.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up calls of a pool in West US and East US. */
final class SampleRuns {
  private SampleRuns() {}

  /** Two in three calls in West US, drawn at random. */
  static List<Run> drawn(int calls, long seed) {
    var random = new Random(seed);
    var runs = new ArrayList<Run>();
    for (int i = 1; i <= calls; i++) {
      runs.add(run(i, random.nextInt(3) < 2 ? "West US" : "East US", random));
    }
    return runs;
  }

  /** The dice of a policy: 70, 20 and 10 in 100, the backend named by the policy. */
  static List<Run> diced(int calls, long seed) {
    var random = new Random(seed);
    var runs = new ArrayList<Run>();
    for (int i = 1; i <= calls; i++) {
      int drawn = random.nextInt(100);
      String region = drawn < 70 ? "Sweden Central" : drawn < 90 ? "West US 3" : "North Central US";
      String place = drawn < 70 ? "first" : drawn < 90 ? "second" : "third";
      runs.add(new Run(i, 200, region, "openai-" + place + "-backend", 0, 40, 31, "", ""));
    }
    return runs;
  }

  /** West US, West US, East US, and again. */
  static List<Run> inTurn(int calls) {
    var random = new Random(1);
    var runs = new ArrayList<Run>();
    for (int i = 1; i <= calls; i++) {
      runs.add(run(i, i % 3 == 0 ? "East US" : "West US", random));
    }
    return runs;
  }

  /** Every fifth call throttled, the rest in turn. */
  static List<Run> throttled(int calls) {
    var runs = new ArrayList<Run>();
    for (Run run : inTurn(calls)) {
      runs.add(run.number() % 5 == 0 ? failed(run.number()) : run);
    }
    return runs;
  }

  private static Run failed(int number) {
    return new Run(number, 429, "", "", 0, 12, 0, "7", "");
  }

  private static Run run(int number, String region, Random random) {
    int base = region.equals("West US") ? 30 : 55;
    return new Run(number, 200, region, "", 0, base + random.nextInt(20), 31, "", "");
  }
}
