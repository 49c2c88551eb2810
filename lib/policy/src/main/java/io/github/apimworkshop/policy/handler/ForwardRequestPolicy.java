package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BackendCall;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ForwardOptions;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.ExchangeRequest;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends the request to the backend and waits for status and headers; the body is streamed after all
 * policies (learn.microsoft.com/azure/api-management/forward-request-policy, read 2026-11).
 */
final class ForwardRequestPolicy extends PolicyStep {
  private static final ValueRule POSITIVE = new ValueRule.Whole(0, Integer.MAX_VALUE);

  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("forward-request")
                  .optional("timeout", POSITIVE)
                  .optional("timeout-ms", POSITIVE)
                  .optional("continue-timeout", POSITIVE)
                  .optionalLiteral("http-version", new ValueRule.OneOf(List.of("1", "2or1", "2")))
                  .optional("follow-redirects", new ValueRule.Bool())
                  .optionalLiteral("buffer-request-body", new ValueRule.Bool())
                  .optionalLiteral("buffer-response", new ValueRule.Bool())
                  .optionalLiteral("fail-on-error-status-code", new ValueRule.Bool()),
              ForwardRequestPolicy::new)
          .in(PolicyPlace.BACKEND);

  private final Value timeout;
  private final Value timeoutMillis;
  private final Value continueTimeout;
  private final String httpVersion;
  private final Value followRedirects;
  private final boolean bufferRequestBody;
  private final boolean failOnErrorStatus;

  private ForwardRequestPolicy(Parts parts) {
    super(parts);
    this.timeout = parts.value("timeout", "300");
    this.timeoutMillis = parts.value("timeout-ms");
    this.continueTimeout = parts.value("continue-timeout");
    this.httpVersion = parts.word("http-version", "1");
    this.followRedirects = parts.value("follow-redirects", "false");
    this.bufferRequestBody = parts.flag("buffer-request-body", false);
    this.failOnErrorStatus = parts.flag("fail-on-error-status-code", false);
    if (timeoutMillis != null && parts.has("timeout")) {
      parts.fault("Only one of the attributes 'timeout' and 'timeout-ms' may be specified.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    ExchangeRequest request = run.exchange().request();
    Content body = request.body();
    BackendCall call =
        new BackendCall(
            request.target(),
            request.method(),
            request.path(),
            request.queryString(),
            request.headers().copy(),
            body == null ? null : body.bytes(),
            options(run));
    if (body != null && !bufferRequestBody) {
      body.consume();
    }
    run.host().forward(call, new Answer(run));
    return StepResult.WAIT;
  }

  private ForwardOptions options(PipelineRun run) throws PolicyFailure {
    Duration limit =
        timeoutMillis == null
            ? Duration.ofSeconds(timeout.int32(run))
            : Duration.ofMillis(timeoutMillis.int32(run));
    return new ForwardOptions(
        limit,
        continueTimeout == null
            ? Optional.empty()
            : Optional.of(Duration.ofSeconds(continueTimeout.int32(run))),
        httpVersion,
        followRedirects.bool(run),
        run.readsResponseBody() || run.exchange().wantsResponseBody(),
        run.exchange().request().proxy(),
        run.exchange().request().certificate());
  }

  private final class Answer implements Completion<BackendAnswer> {
    private final PipelineRun run;

    Answer(PipelineRun run) {
      this.run = run;
    }

    @Override
    public void complete(BackendAnswer answer) {
      run.resume(() -> accept(run, answer));
    }

    @Override
    public void fail(HostFailure failure) {
      run.resume(
          () -> {
            throw HostFailures.ofForward(failure);
          });
    }
  }

  private StepResult accept(PipelineRun run, BackendAnswer answer) throws PolicyFailure {
    run.exchange().setAnswer(answer);
    run.trace(
        this,
        "Backend '%s' answered with status %d.",
        answer.url().withoutQuery(),
        answer.status());
    if (failOnErrorStatus && answer.status() >= 400 && answer.status() <= 599) {
      ExchangeResponse response = run.exchange().response();
      throw PolicyFailure.internal(
              "BackendErrorStatusCode",
              "Backend service returned error status code " + answer.status() + ".")
          .withResponse(response);
    }
    return StepResult.NEXT;
  }
}
