package io.github.apimworkshop.benchmarks.soak;

/** What a backend does with a call. */
enum Behaviour {
  ANSWER("answers at once"),
  ANSWER_LATE("answers after a while"),
  THROTTLE("429 with Retry-After"),
  ERROR("500"),
  UNAVAILABLE("503"),
  DROP("closes the connection unanswered"),
  HALF("closes the connection inside a chunked body"),
  SHORT("closes the connection before the announced length");

  private final String words;

  Behaviour(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isAnswer() {
    return this == ANSWER || this == ANSWER_LATE;
  }

  /** Whether the policy of the lab tries again after it. */
  boolean isRepeated() {
    return this == THROTTLE || this == UNAVAILABLE;
  }

  /** Whether the caller gets the beginning of an answer only. */
  boolean isCut() {
    return this == HALF || this == SHORT;
  }
}
