package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BackendCall;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ContentSafety;
import io.github.apimworkshop.policy.host.Embeddings;
import io.github.apimworkshop.policy.host.EventSink;
import io.github.apimworkshop.policy.host.MetricsSink;
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
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A host whose backend answers as the test says, at once or when released; the rest is a scripted
 * host's.
 */
final class ForwardingHost implements PolicyHost {
  private final ScriptedHost rest = new ScriptedHost(null, List.of(), 1);
  private Function<BackendCall, BackendAnswer> answers;
  private Function<OutboundCall, BackendAnswer> sends;
  private Completion<BackendAnswer> held;
  private Completion<BackendAnswer> heldSend;
  private BackendCall lastCall;
  private Duration latency = Duration.ZERO;
  private int calls;
  private int sent;

  void answers(Function<BackendCall, BackendAnswer> function) {
    answers = function;
  }

  void answersAfter(Duration delay) {
    latency = delay;
  }

  void answersSends(Function<OutboundCall, BackendAnswer> function) {
    sends = function;
  }

  void holdsAnswers() {
    answers = null;
  }

  void holdsSends() {
    sends = null;
  }

  void releaseSend(BackendAnswer answer) {
    heldSend.complete(answer);
  }

  void release(BackendAnswer answer) {
    held.complete(answer);
  }

  BackendCall lastCall() {
    return lastCall;
  }

  int calls() {
    return calls;
  }

  int sent() {
    return sent;
  }

  MovedClock movedClock() {
    return rest.clock;
  }

  @Override
  public void forward(BackendCall call, Completion<BackendAnswer> done) {
    calls++;
    lastCall = call;
    if (answers == null) {
      held = done;
    } else {
      BackendAnswer answer = answers.apply(call);
      if (latency.isZero()) {
        done.complete(answer);
      } else {
        rest.clock.after(latency, () -> done.complete(answer));
      }
    }
  }

  @Override
  public void send(OutboundCall call, Completion<BackendAnswer> done) {
    sent++;
    if (sends == null) {
      heldSend = done;
    } else {
      done.complete(sends.apply(call));
    }
  }

  @Override
  public Clock clock() {
    return rest.clock();
  }

  @Override
  public RandomGenerator random() {
    return rest.random();
  }

  @Override
  public Timer timer() {
    return rest.timer();
  }

  @Override
  public ValueCache cache() {
    return rest.cache();
  }

  @Override
  public VectorCache vectors() {
    return rest.vectors();
  }

  @Override
  public UsageCounters usage() {
    return rest.usage();
  }

  @Override
  public QuotaCounters quotas() {
    return rest.quotas();
  }

  @Override
  public TokenSource tokens() {
    return rest.tokens();
  }

  @Override
  public TokenCounter tokenCounter() {
    return rest.tokenCounter();
  }

  @Override
  public MetricsSink metrics() {
    return rest.metrics();
  }

  @Override
  public EventSink events() {
    return rest.events();
  }

  @Override
  public TraceSink traces() {
    return rest.traces();
  }

  @Override
  public ContentSafety contentSafety() {
    return rest.contentSafety();
  }

  @Override
  public Embeddings embeddings() {
    return rest.embeddings();
  }
}
