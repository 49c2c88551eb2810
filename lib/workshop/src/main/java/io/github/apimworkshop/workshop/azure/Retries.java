package io.github.apimworkshop.workshop.azure;

import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import io.github.apimworkshop.workshop.WorkshopException;
import java.util.Set;

/**
 * The management clients repeat what may pass, and give up at once where nobody is there to answer.
 */
final class Retries {
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private Retries() {}

  static RetryPolicy policy() {
    return new RetryPolicy(
        new RetryOptions(new ExponentialBackoffOptions())
            .setShouldRetryCondition(Retries::worthwhile));
  }

  private static boolean worthwhile(RequestRetryCondition attempt) {
    return attempt.getThrowable() == null
        ? PASSING.contains(attempt.getResponse().getStatusCode())
        : !(attempt.getThrowable() instanceof WorkshopException);
  }
}
