package io.github.apimworkshop.benchmarks.soak;

/**
 * What a caller got.
 *
 * @param status 0 where no status line came
 * @param body null where the answer broke off
 */
record Outcome(int status, String body) {
  static Outcome none() {
    return new Outcome(0, null);
  }

  String words() {
    return status == 0 ? "no answer" : body == null ? status + ", broken off" : "" + status;
  }
}
