package io.github.apimworkshop.policy.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.policy.expression.ExpressionHost;
import io.github.apimworkshop.policy.host.PolicyHost;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Steps being run for one exchange, one after the other. A step that must wait returns {@link
 * StepResult#WAIT} and has {@link #resume} called later; steps that do not wait cost a call each.
 * Blocks are kept on a stack of their own, so nesting and retries never deepen the thread's stack.
 */
public final class PipelineRun {
  private static final int RUNNING = 0;
  private static final int PARKED = 1;
  private static final int RESUMED = 2;

  /** How a run ended: by its last step, by a step that ends the pipeline, or by a failure. */
  interface Ending {
    void ended(PipelineRun run, StepResult result, PolicyFailure failure, Step culprit);
  }

  private final SectionSequence sequence;
  private final Exchange exchange;
  private final List<List<Step>> levels;
  private final Ending ending;
  private final AtomicInteger gate = new AtomicInteger(RUNNING);
  private volatile Continuation continuation;
  private boolean cancelled;
  private Block top;
  private Step current;
  private MessageDraft draft;
  private ExchangeResponse responseDraft;

  PipelineRun(SectionSequence sequence, List<List<Step>> levels, Ending ending) {
    this.sequence = sequence;
    this.exchange = sequence.exchange();
    this.levels = levels;
    this.ending = ending;
  }

  public Exchange exchange() {
    return exchange;
  }

  public PolicyHost host() {
    return sequence.host();
  }

  /** What expressions are evaluated with. */
  public ExpressionHost expressionHost() {
    return sequence.expressionHost();
  }

  /** Whether some policy of the pipeline reads the body of the backend's answer. */
  public boolean readsResponseBody() {
    return sequence.readsResponseBody();
  }

  /** Runs the block's steps next. */
  public void enter(Block block) {
    block.parent = top;
    block.level = top == null ? 0 : top.level;
    top = block;
  }

  /** Runs the same section of the next broader scope that has a document. */
  public void enterInherited(Step base) {
    int level = top.level + 1;
    if (level < levels.size()) {
      enter(new Block(base, levels.get(level)));
      top.level = level;
    }
  }

  /**
   * Starts another run over the same exchange, beside this one; {@code ending} hears how it ends.
   */
  public PipelineRun fork(Step owner, List<Step> steps, ForkEnding whenEnded) {
    PipelineRun fork =
        new PipelineRun(
            sequence, levels, (run, result, failure, culprit) -> whenEnded.ended(result, failure));
    fork.top = new Block(owner, steps);
    fork.top.level = top.level;
    return fork;
  }

  /** Hears how a fork ended: {@code failure} is null unless it failed. */
  @FunctionalInterface
  public interface ForkEnding {
    void ended(StepResult result, PolicyFailure failure);
  }

  /** Stops before the next step; what the host still answers has no effect. */
  public void cancel() {
    cancelled = true;
  }

  /** The message a policy such as send-request is making up; null outside one. */
  public MessageDraft draft() {
    return draft;
  }

  /** Sets the message that set-header and the like inside the current policy change. */
  public void setDraft(MessageDraft draft) {
    this.draft = draft;
  }

  /** The response return-response is making up; null outside it. */
  public ExchangeResponse responseDraft() {
    return responseDraft;
  }

  /** Sets the response that set-header and the like inside return-response change. */
  public void setResponseDraft(ExchangeResponse responseDraft) {
    this.responseDraft = responseDraft;
  }

  public boolean tracing() {
    return exchange.tracing();
  }

  /** A trace entry of the step with one message; {@code values} fill its {@code %s}. */
  @SuppressWarnings("AnnotateFormatMethod")
  public void trace(Step step, String message, Object... values) {
    if (exchange.tracing()) {
      trace(step, JsonNodeFactory.instance.objectNode().put("message", message.formatted(values)));
    }
  }

  /** A trace entry of the step. */
  public void trace(Step step, JsonNode data) {
    exchange.record(step.info().policy(), data);
  }

  /** Starts or goes on; returns when the run has ended or waits. */
  public void start() {
    proceed(() -> StepResult.NEXT);
  }

  /**
   * Hands over what a waiting step does next. Callable from any thread, once per wait, even before
   * the step returns.
   */
  public void resume(Continuation next) {
    continuation = next;
    if (gate.compareAndSet(RUNNING, RESUMED)) {
      return;
    }
    gate.set(RUNNING);
    proceed(next);
  }

  private void proceed(Continuation first) {
    Continuation now = first;
    while (now != null) {
      if (cancelled) {
        leaveAll();
        return;
      }
      StepResult result;
      try {
        result = now.run();
      } catch (PolicyFailure failure) {
        result = fail(failure, current);
      } catch (RuntimeException | StackOverflowError broken) {
        result = fail(broken(broken), current);
      }
      now = advance(result);
    }
  }

  /** Runs on until the run ends or parks; a continuation that came early is handed back. */
  private Continuation advance(StepResult first) {
    StepResult result = first;
    while (true) {
      if (result == null) {
        return null;
      }
      if (cancelled) {
        leaveAll();
        return null;
      }
      if (result == StepResult.WAIT) {
        if (gate.compareAndSet(RUNNING, PARKED)) {
          return null;
        }
        gate.set(RUNNING);
        return continuation;
      }
      if (result == StepResult.END) {
        leaveAll();
        ending.ended(this, StepResult.END, null, null);
        return null;
      }
      if (top == null) {
        ending.ended(this, StepResult.NEXT, null, null);
        return null;
      }
      result = top.hasNext() ? execute(top.next()) : finish(top);
    }
  }

  private StepResult execute(Step step) {
    current = step;
    try {
      return step.execute(this);
    } catch (PolicyFailure failure) {
      return fail(failure, step);
    } catch (RuntimeException | StackOverflowError broken) {
      return fail(broken(broken), step);
    }
  }

  private StepResult finish(Block block) {
    current = block.owner();
    try {
      StepResult result = block.finished(this);
      if (!block.hasNext()) {
        leave(block);
      }
      return result;
    } catch (PolicyFailure failure) {
      leave(block);
      return fail(failure, block.owner());
    }
  }

  /** Looks for a block that takes the failure; null when there is none and the run has ended. */
  private StepResult fail(PolicyFailure first, Step firstCulprit) {
    PolicyFailure failure = first;
    Step culprit = firstCulprit;
    traceFailure(culprit, failure);
    while (top != null) {
      Block block = top;
      try {
        StepResult result = block.failed(this, failure);
        if (result != null) {
          current = block.owner();
          if (!block.hasNext()) {
            leave(block);
          }
          return result;
        }
      } catch (PolicyFailure another) {
        failure = another;
        culprit = block.owner();
        traceFailure(culprit, failure);
      }
      leave(block);
    }
    ending.ended(this, null, failure, culprit);
    return null;
  }

  private void leave(Block block) {
    top = block.parent;
    block.left(this);
  }

  private void leaveAll() {
    while (top != null) {
      leave(top);
    }
  }

  private void traceFailure(Step culprit, PolicyFailure failure) {
    if (exchange.tracing()) {
      String source = failure.source() != null ? failure.source() : culprit.info().policy();
      ObjectNode data = JsonNodeFactory.instance.objectNode();
      if (failure.expression() == null) {
        data.put("message", failure.getMessage());
      } else {
        data.put("message", "Expression evaluation failed.");
        data.put("expression", failure.expression());
        data.put("details", failure.details());
      }
      exchange.record(source, data);
    }
  }

  private static PolicyFailure broken(Throwable cause) {
    return PolicyFailure.internal("InternalError", String.valueOf(cause));
  }
}
