package io.github.apimworkshop.bicep.diagnostics;

import io.github.apimworkshop.bicep.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one source text. Not thread-safe. */
public final class Problems {
  private final List<Problem> all = new ArrayList<>();

  /** Reports with the severity the code usually has. */
  public void add(Span span, Bcp code, Object... arguments) {
    all.add(code.at(span, arguments));
  }

  /** Reports a ready-made problem. */
  public void add(Problem problem) {
    all.add(problem);
  }

  /** How many there are, to be handed to {@link #forgetSince}. */
  public int mark() {
    return all.size();
  }

  /** Drops what was reported after the mark. */
  public void forgetSince(int mark) {
    all.subList(mark, all.size()).clear();
  }

  /** A copy, in order of reporting. */
  public List<Problem> all() {
    return List.copyOf(all);
  }
}
