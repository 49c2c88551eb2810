package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.IncomingRequest;
import io.github.apimworkshop.policy.pipeline.MatchedScope;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pipelines and requests for tests that need more than a conformance case says. */
final class PipelineFixture {
  static final PolicyEnvironment ANYTHING_EXISTS = new AnythingExists();

  private PipelineFixture() {}

  static PolicyPipeline pipeline(String inbound, String backend, String outbound, String onError)
      throws PolicyValidationException {
    String text =
        "<policies><inbound>%s</inbound><backend>%s</backend><outbound>%s</outbound><on-error>%s</on-error></policies>"
            .formatted(inbound, backend, outbound, onError);
    return PolicyPipeline.of(
        List.of(
            new PolicyCompiler()
                .compile(text, PolicyFormat.RAWXML, PolicyScope.API, ANYTHING_EXISTS)));
  }

  static Exchange get(String path, Clock clock, String... headers) {
    return request("GET", path, null, clock, headers);
  }

  static Exchange request(String method, String path, byte[] body, Clock clock, String... headers) {
    return Exchange.begin(
        new MatchedScope(
            DeploymentInfo.managed("service-1", "West US"),
            ApiInfo.of("api-1", "API", "api", Url.parse("https://backend.test/base")),
            new OperationInfo("operation-1", method, "Operation", "/{*path}"),
            null,
            null,
            null),
        new IncomingRequest(
            method,
            Url.parse("https://gateway.test/api" + path),
            path,
            Headers.of(headers),
            body,
            "203.0.113.7",
            Map.of()),
        new UUID(0, 1),
        clock,
        false);
  }
}
