package io.github.apimworkshop.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.ClientCertificate;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import io.github.apimworkshop.policy.pipeline.GatewayError;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PolicyPipelineTest {
  private static final String RETRY =
      "<retry condition=\"@(context.Response.StatusCode == 429)\" count=\"50\" interval=\"0\">"
          + "<forward-request /></retry>";

  private final List<ExchangeOutcome> outcomes = new ArrayList<>();
  private final ForwardingHost host = new ForwardingHost();

  private static BackendAnswer answer(int status, BodyContent body) {
    return new BackendAnswer(
        status, "", new Headers(), body, Url.parse("https://b.test/x"), Optional.empty());
  }

  @Test
  void run_backendAnswersAtOnce_endsBeforeItReturns() throws Exception {
    host.answers(call -> answer(200, BodyContent.EMPTY));

    PipelineFixture.pipeline("", "<forward-request />", "", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    assertThat(outcomes).singleElement().returns(200, ExchangeOutcome::status);
  }

  @Test
  void run_backendAnswersLater_endsWhenItDoes() throws Exception {
    host.holdsAnswers();
    PipelineFixture.pipeline("", "<forward-request />", "", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);
    assertThat(outcomes).isEmpty();

    host.release(answer(201, BodyContent.EMPTY));

    assertThat(outcomes).singleElement().returns(201, ExchangeOutcome::status);
  }

  @Test
  void run_backendAnswersOnAnotherThread_endsThere() throws Exception {
    host.holdsAnswers();
    CompletableFuture<String> endedOn = new CompletableFuture<>();
    PipelineFixture.pipeline("", "<forward-request />", "", "")
        .run(
            PipelineFixture.get("/x", host.clock()),
            host,
            outcome -> endedOn.complete(Thread.currentThread().getName()));

    new Thread(() -> host.release(answer(200, BodyContent.EMPTY)), "backend").start();

    assertThat(endedOn.get(10, TimeUnit.SECONDS)).isEqualTo("backend");
  }

  @Test
  void run_streamNobodyReads_isPassedOnUnread() throws Exception {
    Stream stream = new Stream();
    host.answers(call -> answer(200, new BodyContent.Streamed(stream)));

    PipelineFixture.pipeline("", RETRY, "<set-header name=\"a\"><value>1</value></set-header>", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    assertThat(outcomes.get(0).body()).isEqualTo(new BodyContent.Streamed(stream));
    assertThat(stream.cancelled).hasValue(0);
  }

  @Test
  void run_streamOfRetriedAnswer_isCancelled() throws Exception {
    Stream dropped = new Stream();
    Stream kept = new Stream();
    host.answers(
        call ->
            host.calls() == 1
                ? answer(429, new BodyContent.Streamed(dropped))
                : answer(200, new BodyContent.Streamed(kept)));

    PipelineFixture.pipeline("", RETRY, "", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    assertThat(dropped.cancelled).hasValue(1);
    assertThat(kept.cancelled).hasValue(0);
  }

  @Test
  void run_returnResponseInOutbound_cancelsTheStream() throws Exception {
    Stream dropped = new Stream();
    host.answers(call -> answer(200, new BodyContent.Streamed(dropped)));

    PipelineFixture.pipeline("", "<forward-request />", "<return-response />", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    assertThat(dropped.cancelled).hasValue(1);
  }

  @Test
  void run_nobodyReadsTheResponseBody_asksForAStream() throws Exception {
    host.answers(call -> answer(200, BodyContent.EMPTY));

    PipelineFixture.pipeline(
            "<set-body>@(context.Request.Body == null ? \"a\" : \"b\")</set-body>", RETRY, "", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    assertThat(host.lastCall().options().bufferResponse()).isFalse();
  }

  @Test
  void run_authenticationCertificate_isAskedOfTheHost() throws Exception {
    host.answers(call -> answer(200, BodyContent.EMPTY));

    PipelineFixture.pipeline(
            "<authentication-certificate body=\"@(Convert.FromBase64String(&quot;AQID&quot;))\""
                + " password=\"@(&quot;p&quot; + 1)\" />",
            RETRY,
            "",
            "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    ClientCertificate certificate = host.lastCall().options().certificate().orElseThrow();
    assertThat(certificate.body().orElseThrow()).containsExactly(1, 2, 3);
    assertThat(certificate.password()).hasValue("p1");
    assertThat(certificate.thumbprint()).isEmpty();
  }

  @Test
  void run_authenticationCertificateByThumbprint_isAskedOfTheHost() throws Exception {
    host.answers(call -> answer(200, BodyContent.EMPTY));

    PipelineFixture.pipeline("<authentication-certificate thumbprint=\"AD36\" />", RETRY, "", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    assertThat(host.lastCall().options().certificate().orElseThrow().thumbprint()).hasValue("AD36");
  }

  @Test
  void run_outboundReadsTheResponseBody_asksForTheWholeBody() throws Exception {
    host.answers(call -> answer(200, BodyContent.of("abc".getBytes(UTF_8))));

    PipelineFixture.pipeline(
            "", RETRY, "<set-body>@(context.Response.Body.As<string>().ToUpper())</set-body>", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    assertThat(host.lastCall().options().bufferResponse()).isTrue();
    assertThat(Transfers.text(outcomes.get(0))).isEqualTo("ABC");
  }

  @Test
  void run_fiftyRetriesAtOnce_needNoDeeperStack() throws Exception {
    host.answers(call -> answer(429, BodyContent.EMPTY));
    String nested = "<choose><when condition=\"true\">".repeat(60);
    String end = "</when></choose>".repeat(60);

    PipelineFixture.pipeline("", nested + RETRY + end, "", "")
        .run(PipelineFixture.get("/x", host.clock()), host, outcomes::add);

    assertThat(host.calls()).isEqualTo(51);
    assertThat(outcomes).singleElement().returns(429, ExchangeOutcome::status);
  }

  @Test
  void wait_anyIsOver_lateAnswerHasNoEffect() throws Exception {
    String slow =
        "<send-request mode=\"new\" response-variable-name=\"late\"><set-url>https://late.test/</set-url></send-request>";
    host.holdsSends();
    host.holdsAnswers();
    Exchange exchange = PipelineFixture.get("/x", host.clock());
    PipelineFixture.pipeline(
            "<wait for=\"any\">"
                + slow
                + "<cache-lookup-value key=\"k\" variable-name=\"v\" /></wait>",
            "<forward-request />",
            "",
            "")
        .run(exchange, host, outcomes::add);

    host.releaseSend(answer(200, BodyContent.EMPTY));

    assertThat(host.calls()).isEqualTo(1);
    assertThat(exchange.variables()).isEmpty();
  }

  @Test
  void runError_operationNotFound_hasTheServicesBody() throws Exception {
    GatewayError error =
        new GatewayError(
            "configuration",
            "OperationNotFound",
            "Unable to match incoming request to an operation.",
            404,
            "Resource Not Found",
            "Resource not found",
            new Headers());

    PipelineFixture.pipeline("<return-response />", "", "", "")
        .runError(PipelineFixture.get("/x", host.clock()), host, error, outcomes::add);

    assertThat(Transfers.text(outcomes.get(0)))
        .isEqualTo("{ \"statusCode\": 404, \"message\": \"Resource not found\" }");
    assertThat(outcomes.get(0).headers().joined("Content-Type")).isEqualTo("application/json");
    assertThat(outcomes.get(0).error().orElseThrow().reason()).isEqualTo("OperationNotFound");
  }

  @Test
  void runError_onErrorTestsTheSource_mayReplaceTheResponse() throws Exception {
    GatewayError error =
        new GatewayError(
            "configuration", "OperationNotFound", "No match.", 404, "", "", new Headers());
    PolicyPipeline pipeline =
        PipelineFixture.pipeline(
            "",
            "",
            "",
            "<choose><when condition=\"@(context.LastError.Source == \"configuration\")\">"
                + "<return-response><set-status code=\"405\" /></return-response></when></choose>");

    pipeline.runError(PipelineFixture.get("/x", host.clock()), host, error, outcomes::add);

    assertThat(outcomes).singleElement().returns(405, ExchangeOutcome::status);
  }

  @Test
  void runError_missingKey_keepsTheGatewaysHeaders() throws Exception {
    GatewayError error =
        new GatewayError(
            "authorization",
            "SubscriptionKeyNotFound",
            "Access denied due to missing subscription key.",
            401,
            "Access Denied",
            "Access denied due to missing subscription key. Make sure to include subscription key"
                + " when making requests to an API.",
            Headers.of("WWW-Authenticate", "AzureApiManagementKey realm=\"x\""));

    PipelineFixture.pipeline("", "", "", "")
        .runError(PipelineFixture.get("/x", host.clock()), host, error, outcomes::add);

    assertThat(outcomes.get(0).reason()).isEqualTo("Access Denied");
    assertThat(outcomes.get(0).headers().joined("www-authenticate")).contains("realm");
    assertThat(Transfers.bytes(outcomes.get(0))).hasSize(152);
  }

  @Test
  void answersPreflight_onlyWithCors() throws Exception {
    assertThat(PipelineFixture.pipeline("", "", "", "").answersPreflight()).isFalse();
    assertThat(
            PipelineFixture.pipeline(
                    "<cors><allowed-origins><origin>*</origin></allowed-origins></cors>",
                    "",
                    "",
                    "")
                .answersPreflight())
        .isTrue();
  }

  private static final class Stream implements Flow.Publisher<ByteBuffer> {
    private final AtomicInteger cancelled = new AtomicInteger();

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {
              cancelled.incrementAndGet();
            }
          });
    }
  }
}
