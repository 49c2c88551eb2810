package io.github.apimworkshop.localazure.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last few entries of something. Thread-safe. */
public final class Recent<T> {
  private final int size;
  private final Deque<T> entries = new ArrayDeque<>();

  /** Remembers the last {@code size} entries. */
  public Recent(int size) {
    this.size = size;
  }

  /** Adds an entry, pushing out the oldest. */
  public synchronized void add(T entry) {
    entries.addFirst(entry);
    if (entries.size() > size) {
      entries.removeLast();
    }
  }

  /** All entries, the newest first. */
  public synchronized List<T> newestFirst() {
    return List.copyOf(entries);
  }
}
