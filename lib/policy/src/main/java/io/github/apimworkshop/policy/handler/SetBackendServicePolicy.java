package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.BackendTarget;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;

/**
 * Changes where the next forward-request goes
 * (learn.microsoft.com/azure/api-management/set-backend-service-policy, read 2026-11).
 */
final class SetBackendServicePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("set-backend-service")
                  .optional("base-url")
                  .optional("backend-id")
                  .optional("sf-resolve-condition")
                  .optional("sf-service-instance-name")
                  .optional("sf-partition-key")
                  .optional("sf-listener-name")
                  .optional("sf-replica-type")
                  .optional("dapr-app-id")
                  .optional("dapr-method")
                  .optional("dapr-namespace"),
              SetBackendServicePolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.BACKEND);

  private final Value baseUrl;
  private final Value backendId;
  private final BackendTarget.Backend knownBackend;

  private SetBackendServicePolicy(Parts parts) {
    super(parts);
    this.baseUrl = parts.value("base-url");
    this.backendId = parts.value("backend-id");
    boolean literal = backendId != null && backendId.isLiteral();
    this.knownBackend = literal ? new BackendTarget.Backend(backendId.literal()) : null;
    if (parts.has("dapr-app-id")) {
      parts.fault("Dapr backends are not supported.", "use base-url or backend-id");
    } else if ((baseUrl == null) == (backendId == null)) {
      parts.fault("Exactly one of the attributes 'base-url' and 'backend-id' must be specified.");
    } else if (literal && !parts.environment().backendExists(backendId.literal())) {
      parts.unknownReference("Backend with id '" + backendId.literal() + "' could not be found.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    if (knownBackend != null) {
      run.exchange().request().aimAt(knownBackend);
      run.trace(this, "Backend service was set to '%s'.", knownBackend.id());
      return StepResult.NEXT;
    }
    Value given = backendId == null ? baseUrl : backendId;
    String text = given.text(run);
    if (text == null || text.isBlank()) {
      throw PolicyFailure.internal(null, "The backend service must not be empty.");
    }
    if (backendId != null) {
      run.exchange().request().aimAt(new BackendTarget.Backend(text));
    } else {
      aimAtUrl(run, text.strip());
    }
    run.trace(this, "Backend service was set to '%s'.", text);
    return StepResult.NEXT;
  }

  private static void aimAtUrl(PipelineRun run, String url) throws PolicyFailure {
    try {
      run.exchange().request().aimAt(new BackendTarget.BaseUrl(url));
    } catch (IllegalArgumentException notAUrl) {
      throw PolicyFailure.internal(null, "Invalid URI: " + notAUrl.getMessage());
    }
  }
}
