package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.TlsValidation;
import io.github.apimworkshop.localazure.gateway.ApiRouter.Match;
import io.github.apimworkshop.localazure.trace.Attempt;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BackendCall;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ContentSafety;
import io.github.apimworkshop.policy.host.Embeddings;
import io.github.apimworkshop.policy.host.EventSink;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.host.MetricsSink;
import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.host.OutboundCall;
import io.github.apimworkshop.policy.host.PolicyHost;
import io.github.apimworkshop.policy.host.QuotaCounters;
import io.github.apimworkshop.policy.host.Timer;
import io.github.apimworkshop.policy.host.TokenCounter;
import io.github.apimworkshop.policy.host.TokenSource;
import io.github.apimworkshop.policy.host.TraceSink;
import io.github.apimworkshop.policy.host.UsageCounters;
import io.github.apimworkshop.policy.host.ValueCache;
import io.github.apimworkshop.policy.host.VectorCache;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What one call lends to its policies: the parts of its service, its unit and its event loop. */
final class CallHost implements PolicyHost {
  private final ServiceParts parts;
  private final GatewayUnit unit;
  private final BackendClient client;
  private final Forwarder forwarder;
  private final Match match;

  CallHost(
      ServiceParts parts,
      GatewayUnit unit,
      BackendClient client,
      Forwarder forwarder,
      Match match) {
    this.parts = parts;
    this.unit = unit;
    this.client = client;
    this.forwarder = forwarder;
    this.match = match;
  }

  List<Attempt> attempts() {
    return forwarder.attempts();
  }

  @Override
  public Clock clock() {
    return parts.clock();
  }

  @Override
  public RandomGenerator random() {
    return parts.random();
  }

  @Override
  public Timer timer() {
    return parts.timer();
  }

  @Override
  public void forward(BackendCall call, Completion<BackendAnswer> done) {
    forwarder.forward(call, done);
  }

  @Override
  public void send(OutboundCall call, Completion<BackendAnswer> done) {
    Url url;
    try {
      url = Url.parse(call.url());
    } catch (IllegalArgumentException e) {
      done.fail(new HostFailure.Refused(e.getMessage()));
      return;
    }
    if (call.options().certificate().isPresent()) {
      done.fail(Forwarder.noCertificates());
      return;
    }
    client.send(
        new WireCall(
            call.method(), url, call.headers(), call.body(), call.options(), TlsValidation.FULL),
        new Completion<>() {
          @Override
          public void complete(WireAnswer answer) {
            done.complete(
                new BackendAnswer(
                    answer.status(),
                    answer.reason(),
                    answer.headers(),
                    answer.body(),
                    url,
                    Optional.empty()));
          }

          @Override
          public void fail(HostFailure failure) {
            done.fail(failure);
          }
        });
  }

  @Override
  public ValueCache cache() {
    return unit.cache();
  }

  @Override
  public VectorCache vectors() {
    return unit.vectors();
  }

  @Override
  public UsageCounters usage() {
    return unit.usage();
  }

  @Override
  public QuotaCounters quotas() {
    return unit.quotas();
  }

  @Override
  public TokenSource tokens() {
    return parts.tokens();
  }

  @Override
  public TokenCounter tokenCounter() {
    return parts.tokenCounter();
  }

  @Override
  public MetricsSink metrics() {
    return parts.metrics();
  }

  @Override
  public EventSink events() {
    return parts.events();
  }

  @Override
  public TraceSink traces() {
    return parts.traces();
  }

  @Override
  public ContentSafety contentSafety() {
    return parts.contentSafety();
  }

  @Override
  public Embeddings embeddings() {
    return new BackendEmbeddings(unit.backends(), this);
  }

  /** Policies only ask for the operation that was called. */
  @Override
  public OperationContract contract(String apiId, String operationId) {
    return match.operation() == null ? OperationContract.EMPTY : match.operation().contract();
  }

  @Override
  public Optional<String> schema(String schemaId) {
    return match.api() == null
        ? Optional.empty()
        : Optional.ofNullable(match.api().schemas().get(schemaId));
  }
}
