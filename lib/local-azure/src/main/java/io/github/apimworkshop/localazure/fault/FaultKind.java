package io.github.apimworkshop.localazure.fault;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can go wrong with an account. */
public enum FaultKind {
  /** Answers 429 with Retry-After. */
  THROTTLE("429"),
  /** Answers 500. */
  INTERNAL_ERROR("500"),
  /** Answers 503. */
  UNAVAILABLE("503"),
  /** Answers correctly, but later. */
  SLOW("slow"),
  /** Closes the connection instead of answering. */
  DROP_CONNECTION("drop-connection"),
  /** Closes the connection in the middle of the body. */
  HALF_STREAM("half-stream"),
  /** Announces a longer body than it sends, then closes the connection. */
  WRONG_LENGTH("wrong-length");

  private final String word;

  FaultKind(String word) {
    this.word = word;
  }

  /** The word admin calls and the console use. */
  public String word() {
    return word;
  }

  /** The kind behind a word. */
  public static Optional<FaultKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(FaultKind::word).collect(Collectors.joining(", "));
  }
}
