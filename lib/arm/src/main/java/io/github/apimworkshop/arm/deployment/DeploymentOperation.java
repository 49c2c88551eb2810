package io.github.apimworkshop.arm.deployment;

import java.time.Duration;
import java.time.Instant;

/**
 * One step of a deployment.
 *
 * @param resourceId the target, or null for the evaluation of outputs
 * @param type the target's type, or null
 * @param symbolicName name in a languageVersion 2.0 template, or null
 * @param duration zero while started
 * @param statusCode HTTP status of the provider's answer; 0 while started or when skipped
 * @param error set when failed, else null
 */
public record DeploymentOperation(
    String operationId,
    Kind kind,
    String resourceId,
    String type,
    String symbolicName,
    Status status,
    Instant start,
    Duration duration,
    int statusCode,
    ErrorBody error) {

  /** The {@code provisioningOperation} of the REST API. */
  public enum Kind {
    CREATE("Create"),
    READ("Read"),
    EVALUATE_DEPLOYMENT_OUTPUT("EvaluateDeploymentOutput");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The spelling of the REST API. */
    public String text() {
      return text;
    }
  }

  /** SKIPPED means that something it depends on failed, or that the deployment was cancelled. */
  public enum Status {
    STARTED,
    SUCCEEDED,
    FAILED,
    SKIPPED
  }
}
