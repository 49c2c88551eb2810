package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;
import java.util.Optional;

/**
 * Puts an access token of the gateway's identity into the Authorization header and, if asked for,
 * into a variable (learn.microsoft.com/azure/api-management/authentication-managed-identity-policy,
 * read 2026-11).
 */
final class ManagedIdentityPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("authentication-managed-identity")
                  .required("resource")
                  .optional("client-id")
                  .optionalLiteral("output-token-variable-name")
                  .optionalLiteral("ignore-error", new ValueRule.Bool()),
              ManagedIdentityPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.BACKEND, PolicyPlace.OWN_REQUEST);

  private final MessageTarget target;
  private final Value resource;
  private final Value clientId;
  private final String variable;
  private final boolean ignoreError;

  private ManagedIdentityPolicy(Parts parts) {
    super(parts);
    this.target = MessageTarget.of(parts.place());
    this.resource = parts.value("resource");
    this.clientId = parts.value("client-id");
    this.variable = parts.literal("output-token-variable-name");
    this.ignoreError = parts.flag("ignore-error", false);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Optional<String> identity =
        clientId == null ? Optional.empty() : Optional.ofNullable(clientId.text(run));
    run.host()
        .tokens()
        .token(
            resource.text(run),
            identity,
            new Completion<>() {
              @Override
              public void complete(String token) {
                run.resume(() -> use(run, token));
              }

              @Override
              public void fail(HostFailure failure) {
                run.resume(() -> refuse(run, failure));
              }
            });
    return StepResult.WAIT;
  }

  private StepResult use(PipelineRun run, String token) {
    if (variable != null) {
      run.exchange().variables().put(variable, token);
    }
    target.headers(run).set("Authorization", List.of("Bearer " + token));
    run.trace(this, "Managed identity token was added to Authorization header.");
    return StepResult.NEXT;
  }

  private StepResult refuse(PipelineRun run, HostFailure failure) throws PolicyFailure {
    if (ignoreError) {
      run.trace(this, "No token: %s", failure.message());
      return StepResult.NEXT;
    }
    throw HostFailures.of(failure);
  }
}
