package io.github.apimworkshop.benchmarks.soak;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws from a seed which backend changes its behaviour next, to what, and when. */
final class FaultPlan {
  private static final int LONGEST_PAUSE = 2_500;

  private final Random random;
  private final List<FaultyBackend> backends;
  private final Map<Behaviour, Integer> drawn = new EnumMap<>(Behaviour.class);

  FaultPlan(long seed, List<FaultyBackend> backends) {
    this.random = new Random(seed);
    this.backends = backends;
  }

  /**
   * Changes one backend, mostly the first, which the others only stand in for; half of the changes
   * are back to good answers. Returns the pause in ms.
   */
  long step() {
    FaultyBackend backend =
        backends.get(random.nextBoolean() ? 0 : random.nextInt(backends.size()));
    Behaviour[] all = Behaviour.values();
    Behaviour next = random.nextBoolean() ? Behaviour.ANSWER : all[random.nextInt(all.length)];
    backend.behave(next);
    drawn.merge(next, 1, Integer::sum);
    return 200L + random.nextInt(LONGEST_PAUSE);
  }

  void end() {
    backends.forEach(backend -> backend.behave(Behaviour.ANSWER));
  }

  Map<Behaviour, Integer> drawn() {
    return drawn;
  }
}
