package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Answers {@code GET /crossdomain.xml} with the domains it lists; without a list the call goes on
 * (learn.microsoft.com/azure/api-management/cross-domain-policy, read 2026-11).
 */
final class CrossDomainPolicy extends PolicyStep {
  private static final Shape FILE =
      Shape.of("cross-domain-policy")
          .child(Shape.of("site-control").requiredLiteral("permitted-cross-domain-policies"))
          .children(
              Shape.of("allow-access-from")
                  .requiredLiteral("domain")
                  .optionalLiteral("to-ports")
                  .optionalLiteral("secure"))
          .children(
              Shape.of("allow-http-request-headers-from")
                  .requiredLiteral("domain")
                  .requiredLiteral("headers")
                  .optionalLiteral("secure"));

  static final PolicyKind KIND =
      PolicyKind.of(Shape.of("cross-domain").child(FILE), CrossDomainPolicy::new)
          .in(PolicyPlace.INBOUND);

  private final byte[] file;

  private CrossDomainPolicy(Parts parts) {
    super(parts);
    this.file = parts.child("cross-domain-policy").map(CrossDomainPolicy::file).orElse(null);
  }

  private static byte[] file(Parts content) {
    StringBuilder text = new StringBuilder("<cross-domain-policy>");
    for (Shape.Child child : FILE.children()) {
      for (Parts each : content.children(child.shape().name())) {
        text.append('<').append(child.shape().name());
        for (String name : child.shape().attributes().keySet()) {
          if (each.has(name)) {
            text.append(' ').append(name).append("=\"").append(each.literal(name)).append('"');
          }
        }
        text.append(" />");
      }
    }
    return text.append("</cross-domain-policy>").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public StepResult execute(PipelineRun run) {
    if (file == null
        || !run.exchange().request().originalUrl().path().endsWith("/crossdomain.xml")) {
      return StepResult.NEXT;
    }
    ExchangeResponse response = ExchangeResponse.empty();
    response.headers().set("Content-Type", List.of("text/x-cross-domain-policy"));
    response.setBody(Content.of(file));
    run.exchange().setResponse(response);
    run.trace(this, "The cross-domain policy file was returned.");
    return StepResult.END;
  }
}
