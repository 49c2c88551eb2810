package io.github.apimworkshop.localazure.openai;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Composes answers in the language of the question; the same seed gives the same answer. */
final class AnswerComposer {
  private final Map<Language, AnswerBook> books = new EnumMap<>(Language.class);
  private final RandomGenerator random;

  AnswerComposer(RandomGenerator random) {
    this.random = random;
    for (Language language : Language.values()) {
      books.put(language, AnswerBook.read(language));
    }
  }

  /**
   * An answer to a question.
   *
   * @param seed empty draws anew each time
   * @param history what else the answer depends on when there is a seed
   */
  String answer(String question, OptionalLong seed, Object history, int choice) {
    AnswerBook book = books.get(Language.of(question));
    long start = seed.isPresent() ? seed.getAsLong() * 31 + history.hashCode() : random.nextLong();
    RandomGenerator draw = new SplittableRandom(start + choice);
    List<String> sentences = new ArrayList<>();
    if (draw.nextInt(3) == 0) {
      sentences.add(pick(book.openings(), draw));
    }
    List<String> left = new ArrayList<>(book.topic(question).sentences());
    for (int wanted = 2 + draw.nextInt(2); wanted > 0 && !left.isEmpty(); wanted--) {
      sentences.add(left.remove(draw.nextInt(left.size())));
    }
    if (draw.nextInt(3) == 0) {
      sentences.add(pick(book.closings(), draw));
    }
    return String.join(" ", sentences);
  }

  private static String pick(List<String> sentences, RandomGenerator draw) {
    return sentences.get(draw.nextInt(sentences.size()));
  }
}
