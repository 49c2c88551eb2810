package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Sets a Basic Authorization header
 * (learn.microsoft.com/azure/api-management/authentication-basic-policy).
 */
final class BasicAuthenticationPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("authentication-basic").required("username").required("password"),
              BasicAuthenticationPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OWN_REQUEST);

  private final MessageTarget target;
  private final Value username;
  private final Value password;

  private BasicAuthenticationPolicy(Parts parts) {
    super(parts);
    this.target = MessageTarget.of(parts.place());
    this.username = parts.value("username");
    this.password = parts.value("password");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String pair = username.text(run) + ":" + password.text(run);
    String coded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    target.headers(run).set("Authorization", List.of("Basic " + coded));
    run.trace(this, "Basic credentials were added to Authorization header.");
    return StepResult.NEXT;
  }
}
