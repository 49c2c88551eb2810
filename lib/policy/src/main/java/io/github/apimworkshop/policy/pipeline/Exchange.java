package io.github.apimworkshop.policy.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.apimworkshop.policy.PolicySection;
import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.LastError;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.PolicyContext;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.UserInfo;
import io.github.apimworkshop.policy.host.BackendAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One request on its way through the gateway, with everything policies know and change. Not
 * thread-safe.
 */
public final class Exchange implements PolicyContext {
  private final MatchedScope matched;
  private final ExchangeRequest request;
  private final UUID requestId;
  private final Clock clock;
  private final Instant timestamp;
  private final List<TraceEntry> trace;
  private final Map<String, Object> variables = new HashMap<>();
  private final List<TransferListener> listeners = new ArrayList<>();
  private final List<Runnable> completions = new ArrayList<>();
  private final Map<String, Object> notes = new HashMap<>();
  private final List<Step> answerChecks = new ArrayList<>();
  private ExchangeResponse response;
  private ExchangeResponse answered;
  private boolean wantsResponseBody;
  private LastError lastError;
  private PolicySection section = PolicySection.INBOUND;

  private Exchange(
      MatchedScope matched,
      IncomingRequest incoming,
      UUID requestId,
      Clock clock,
      boolean tracing) {
    this.matched = matched;
    this.request =
        new ExchangeRequest(incoming, matched.api() == null ? null : matched.api().serviceUrl());
    this.requestId = requestId;
    this.clock = clock;
    this.timestamp = clock.instant();
    this.trace = tracing ? new ArrayList<>() : null;
  }

  /**
   * An exchange that begins now. With {@code tracing} every executed policy leaves a trace entry.
   */
  public static Exchange begin(
      MatchedScope matched,
      IncomingRequest incoming,
      UUID requestId,
      Clock clock,
      boolean tracing) {
    return new Exchange(matched, incoming, requestId, clock, tracing);
  }

  @Override
  public ApiInfo api() {
    return matched.api();
  }

  @Override
  public DeploymentInfo deployment() {
    return matched.deployment();
  }

  @Override
  public Duration elapsed() {
    return Duration.between(timestamp, clock.instant());
  }

  @Override
  public LastError lastError() {
    return lastError;
  }

  @Override
  public OperationInfo operation() {
    return matched.operation();
  }

  @Override
  public ProductInfo product() {
    return matched.product();
  }

  @Override
  public ExchangeRequest request() {
    return request;
  }

  @Override
  public ExchangeResponse response() {
    return response;
  }

  @Override
  public SubscriptionInfo subscription() {
    return matched.subscription();
  }

  @Override
  public UserInfo user() {
    return matched.user();
  }

  @Override
  public UUID requestId() {
    return requestId;
  }

  @Override
  public Instant timestamp() {
    return timestamp;
  }

  @Override
  public boolean tracing() {
    return trace != null;
  }

  @Override
  public Map<String, Object> variables() {
    return variables;
  }

  @Override
  public void trace(String message) {
    record("trace", JsonNodeFactory.instance.objectNode().put("message", message));
  }

  /** Adds a trace entry for the section that runs; does nothing when the request is not traced. */
  public void record(String source, JsonNode data) {
    if (trace != null) {
      Instant now = clock.instant();
      trace.add(new TraceEntry(section, source, now, Duration.between(timestamp, now), data));
    }
  }

  /** The trace so far, in order; empty when the request is not traced. */
  public List<TraceEntry> traceEntries() {
    return trace == null ? List.of() : Collections.unmodifiableList(trace);
  }

  /** Watches the response while it is sent to the caller. */
  public void onTransfer(TransferListener listener) {
    listeners.add(listener);
  }

  List<TransferListener> listeners() {
    return listeners;
  }

  /** Replaces the response; a streamed body of the one before is given up. */
  public void setResponse(ExchangeResponse response) {
    if (this.response != null && this.response != response) {
      this.response.discard();
    }
    this.response = response;
  }

  /** Takes over what the backend answered. */
  public void setAnswer(BackendAnswer answer) {
    answered = ExchangeResponse.of(answer);
    setResponse(answered);
    request.called(answer.url());
  }

  /** Whether the response is still the one the backend gave, changed or not. */
  public boolean isAnsweredByBackend() {
    return response != null && response == answered;
  }

  /** Asks for the backend's answer to be buffered. */
  public void wantResponseBody() {
    wantsResponseBody = true;
  }

  /** Whether a policy asked for the backend's answer to be buffered. */
  public boolean wantsResponseBody() {
    return wantsResponseBody;
  }

  /** What one policy leaves for another, by name; unknown to expressions. */
  public Map<String, Object> notes() {
    return notes;
  }

  /** Does something when the response is complete and about to be sent. */
  public void onCompletion(Runnable action) {
    completions.add(action);
  }

  /** A defect in one of these must not keep the response from the caller. */
  private void complete(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException broken) {
      trace(String.valueOf(broken));
    }
  }

  void completed() {
    if (response == null) {
      response = ExchangeResponse.empty();
    }
    // an action may add another
    for (int i = 0; i < completions.size(); i++) {
      complete(completions.get(i));
    }
  }

  void setLastError(LastError lastError) {
    this.lastError = lastError;
  }

  /** Runs a step again before the outbound section, on the answer of the backend. */
  public void checkAnswer(Step step) {
    wantsResponseBody = true;
    answerChecks.add(step);
  }

  List<Step> answerChecks() {
    return answerChecks;
  }

  /** The section that runs. */
  public PolicySection section() {
    return section;
  }

  void enter(PolicySection section) {
    this.section = section;
  }
}
