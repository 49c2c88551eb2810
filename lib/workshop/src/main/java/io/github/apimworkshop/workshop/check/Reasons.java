package io.github.apimworkshop.workshop.check;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Where a failing checkpoint asks what is wrong. The workshop that was opened last answers; a
 * checkpoint knows none by itself, so that notebook cells stay short.
 */
public final class Reasons {
  private static final AtomicReference<Supplier<List<String>>> SOURCE =
      new AtomicReference<>(List::of);

  private Reasons() {}

  /** From now on {@code source} is asked. It may take a second and must not throw. */
  public static void from(Supplier<List<String>> source) {
    SOURCE.set(source);
  }

  /** One sentence each; empty where nothing is known to be wrong. */
  static List<String> found() {
    return SOURCE.get().get();
  }
}
