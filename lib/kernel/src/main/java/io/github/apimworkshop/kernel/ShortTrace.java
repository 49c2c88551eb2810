package io.github.apimworkshop.kernel;

import java.util.ArrayList;
import java.util.List;

/** Keeps the message and the frames a learner can use, and counts the rest. */
final class ShortTrace {
  private static final int FRAMES = 6;

  private ShortTrace() {}

  static List<String> of(List<String> lines) {
    var kept = new ArrayList<String>();
    int frames = 0;
    for (String line : lines) {
      if (isFrame(line) && ++frames > FRAMES) {
        continue;
      }
      kept.add(line);
    }
    if (frames > FRAMES) {
      kept.add("    … " + (frames - FRAMES) + " more");
    }
    return kept;
  }

  private static boolean isFrame(String line) {
    return line.replaceAll("\u001B\\[[0-9;]*m", "").stripLeading().startsWith("at ");
  }
}
