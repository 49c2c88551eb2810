package io.github.apimworkshop.workshop.reset;

import java.time.Duration;

/** Hears how a removal goes. Called on the thread that removes. */
public interface RemovalListener {

  /** The removal of one thing begins; on Azure it may take minutes. */
  void started(Leftover leftover);

  /** It is gone, after {@code took}. */
  void removed(Leftover leftover, Duration took);

  /** It stays, for the reason given in one sentence; the rest is removed all the same. */
  void failed(Leftover leftover, String reason);
}
