package io.github.apimworkshop.policy.expression.library;

/**
 * The subtractive generator of System.Random with a seed, after Knuth: the same seed gives the
 * numbers .NET gives (learn.microsoft.com/dotnet/api/system.random, read 2026-11).
 */
final class SeededRandom {

  private static final int MBIG = Integer.MAX_VALUE;
  private static final int MSEED = 161803398;

  private final int[] seeds = new int[56];
  private int first;
  private int second = 21;

  SeededRandom(int seed) {
    int subtraction = seed == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(seed);
    int mj = MSEED - subtraction;
    seeds[55] = mj;
    int mk = 1;
    for (int i = 1; i < 55; i++) {
      int ii = 21 * i % 55;
      seeds[ii] = mk;
      mk = mj - mk;
      if (mk < 0) {
        mk += MBIG;
      }
      mj = seeds[ii];
    }
    for (int k = 1; k < 5; k++) {
      for (int i = 1; i < 56; i++) {
        seeds[i] -= seeds[1 + (i + 30) % 55];
        if (seeds[i] < 0) {
          seeds[i] += MBIG;
        }
      }
    }
  }

  int next() {
    first = first + 1 >= 56 ? 1 : first + 1;
    second = second + 1 >= 56 ? 1 : second + 1;
    int value = seeds[first] - seeds[second];
    if (value == MBIG) {
      value--;
    }
    if (value < 0) {
      value += MBIG;
    }
    seeds[first] = value;
    return value;
  }

  double sample() {
    return next() * (1.0 / MBIG);
  }

  int next(int min, int max) {
    long range = (long) max - min;
    if (range <= Integer.MAX_VALUE) {
      return (int) (sample() * range) + min;
    }
    int value = next();
    if (next() % 2 == 0) {
      value = -value;
    }
    double large = ((double) value + (MBIG - 1)) / (2 * (double) MBIG - 1);
    return (int) ((long) (large * range) + min);
  }
}
