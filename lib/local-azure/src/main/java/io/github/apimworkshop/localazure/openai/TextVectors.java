package io.github.apimworkshop.localazure.openai;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Turns text into a vector of length 1: each word and each of its parts adds its own direction, so
 * that texts with common words are near each other. Deterministic.
 */
public final class TextVectors {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int PART = 3;
  private static final double PART_WEIGHT = 0.3;

  /** The vector of a text; a text without words gives that of a blank. */
  public float[] of(String text, int dimensions) {
    double[] sum = new double[dimensions];
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      add(sum, word, 1);
      for (int i = 0; i + PART < word.length(); i++) {
        add(sum, word.substring(i, i + PART), PART_WEIGHT);
      }
    }
    double length = 0;
    for (double value : sum) {
      length += value * value;
    }
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) (sum[i] / Math.sqrt(length));
    }
    return vector;
  }

  private static void add(double[] sum, String feature, double weight) {
    SplittableRandom direction = new SplittableRandom(feature.hashCode());
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * (direction.nextDouble() - 0.5);
    }
  }
}
