package io.github.apimworkshop.bicep.semantics;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the name the author may have meant. */
public final class Suggestion {
  private static final double OTHER_LETTER = 2;
  private static final double OTHER_CASE = 0.1;

  private Suggestion() {}

  /**
   * The candidate fewest edits away, or null if none is close enough for the length of the name.
   */
  public static String closest(String name, Collection<String> candidates) {
    int lengthDifference = Math.min(2, (int) (name.length() * 0.34));
    double bestDistance = (int) (name.length() * 0.4) + 1.0;
    String best = null;
    for (String candidate : candidates) {
      boolean comparable =
          !candidate.equals(name)
              && Math.abs(candidate.length() - name.length()) <= lengthDifference
              && (candidate.length() >= 3 || candidate.equalsIgnoreCase(name));
      if (comparable) {
        double distance = distance(name, candidate);
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** {@code "a", "b"}. */
  public static String quoted(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }

  private static double distance(String a, String b) {
    double[] previous = new double[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      double[] current = new double[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        double replaced = previous[j - 1] + replacement(a.charAt(i - 1), b.charAt(j - 1));
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }

  private static double replacement(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.toLowerCase(a) == Character.toLowerCase(b) ? OTHER_CASE : OTHER_LETTER;
  }
}
