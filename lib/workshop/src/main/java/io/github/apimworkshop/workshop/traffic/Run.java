package io.github.apimworkshop.workshop.traffic;

/**
 * One recorded call. {@code status} is 0 and {@code problem} says why where no answer came. Text is
 * empty and numbers are 0 where the answer does not tell: {@code backend} and {@code attempts} come
 * from headers that a policy may set ({@code x-openai-backend}, {@code x-openai-attempts}), {@code
 * retryAfter} is in seconds, {@code tokens} are prompt and completion.
 */
public record Run(
    int number,
    int status,
    String region,
    String backend,
    int attempts,
    int milliseconds,
    int tokens,
    String retryAfter,
    String problem) {

  /** True for a status of 200 to 299. */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** True for an answer at the first attempt: a second one says where the pool had to go. */
  boolean judged() {
    return succeeded() && attempts <= 1;
  }

  Run numbered(int other) {
    return new Run(
        other, status, region, backend, attempts, milliseconds, tokens, retryAfter, problem);
  }

  /** The status as a table shows it; a word where no answer came. */
  public String outcome() {
    return status == 0 ? problem : String.valueOf(status);
  }
}
