package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.ClientCertificate;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows the backend a client certificate
 * (learn.microsoft.com/azure/api-management/authentication-certificate-policy, read 2026-11).
 */
final class CertificateAuthenticationPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("authentication-certificate")
                  .optional("thumbprint")
                  .optional("certificate-id")
                  .optional("body")
                  .optional("password"),
              CertificateAuthenticationPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OWN_REQUEST);

  private final Value thumbprint;
  private final Value certificateId;
  private final Value body;
  private final Value password;
  private final boolean own;

  private CertificateAuthenticationPolicy(Parts parts) {
    super(parts);
    this.thumbprint = parts.value("thumbprint");
    this.certificateId = parts.value("certificate-id");
    this.body = parts.value("body");
    this.password = parts.value("password");
    this.own = parts.place() == PolicyPlace.OWN_REQUEST;
    if (Stream.of("thumbprint", "certificate-id", "body").filter(parts::has).count() != 1) {
      parts.fault(
          "Exactly one of the attributes 'thumbprint', 'certificate-id' and 'body' must be"
              + " specified.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    ClientCertificate certificate =
        new ClientCertificate(
            text(thumbprint, run),
            text(certificateId, run),
            body == null ? Optional.empty() : Optional.of(body.bytes(run)),
            text(password, run));
    if (own) {
      run.draft().setCertificate(certificate);
    } else {
      run.exchange().request().setCertificate(certificate);
    }
    run.trace(this, "Client certificate was attached to the request.");
    return StepResult.NEXT;
  }

  private static Optional<String> text(Value value, PipelineRun run) throws PolicyFailure {
    return value == null ? Optional.empty() : Optional.ofNullable(value.text(run));
  }
}
