package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The sentences answers in one language are made of; read from {@code answers/xx.json}. */
record AnswerBook(List<String> openings, List<Topic> topics, List<String> closings) {

  /** Sentences for questions that hold one of the words; the last topic has none and fits all. */
  record Topic(List<String> words, List<String> sentences) {
    boolean fits(String question) {
      return words.isEmpty() || words.stream().anyMatch(question::contains);
    }
  }

  static AnswerBook read(Language language) {
    String name = "answers/" + language.code() + ".json";
    try (InputStream in = AnswerBook.class.getResourceAsStream(name)) {
      return new ObjectMapper().readValue(in, AnswerBook.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  Topic topic(String question) {
    String lower = question.toLowerCase(Locale.ROOT);
    return topics.stream().filter(topic -> topic.fits(lower)).findFirst().orElseThrow();
  }
}
