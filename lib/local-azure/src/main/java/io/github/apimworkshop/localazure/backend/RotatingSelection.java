package io.github.apimworkshop.localazure.backend;

/**
 * Smooth weighted round robin: of every sum-of-weights consecutive draws each member gets exactly
 * its weight, spread as evenly as possible.
 */
final class RotatingSelection implements MemberSelection {
  private final int[] weights;
  private final long[] credit;

  RotatingSelection(int[] weights) {
    this.weights = weights;
    this.credit = new long[weights.length];
  }

  @Override
  public synchronized int next(int eligible) {
    int best = -1;
    long total = 0;
    for (int i = 0; i < weights.length; i++) {
      if ((eligible & (1 << i)) != 0) {
        credit[i] += weights[i];
        total += weights[i];
        if (best < 0 || credit[i] > credit[best]) {
          best = i;
        }
      }
    }
    credit[best] -= total;
    return best;
  }
}
