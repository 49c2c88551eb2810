package io.github.apimworkshop.benchmarks.streams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long events were on their way from the backend's write to the caller. */
final class StreamTimes {
  private final List<Long> first = new ArrayList<>();
  private final List<Long> all = new ArrayList<>();

  /** The nanoseconds of one stream's events, in order. */
  void add(List<Long> stream) {
    first.add(stream.get(0));
    all.addAll(stream);
  }

  /** In milliseconds; {@code share} from 0 to 1. */
  double first(double share) {
    return at(first, share);
  }

  double any(double share) {
    return at(all, share);
  }

  private static double at(List<Long> times, double share) {
    var sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, Math.round(share * sorted.size()))) / 1e6;
  }
}
