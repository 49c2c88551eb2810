package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.util.function.Predicate;

/** try, using. */
public final class Tries {

  private Tries() {}

  /** One catch clause; variable and filter may be null. */
  public record Handler(
      Predicate<NetException> type, Variable variable, Node filter, Statement body) {}

  /**
   * try with catches and an optional finally. {@code slot} keeps the exception for a bare throw.
   */
  public static Statement of(Statement body, Handler[] handlers, int slot, Statement last) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        Completion completion;
        try {
          completion = guarded(frame);
        } catch (NetException e) {
          if (last != null) {
            last.run(frame);
          }
          throw e;
        }
        if (last != null) {
          Object result = frame.result;
          last.run(frame);
          frame.result = result;
        }
        return completion;
      }

      private Completion guarded(Frame frame) {
        try {
          return body.run(frame);
        } catch (NetException e) {
          for (Handler handler : handlers) {
            if (handler.type.test(e)) {
              if (handler.variable != null) {
                handler.variable.open(frame, e);
              }
              if (handler.filter == null || handler.filter.test(frame)) {
                frame.slots[slot] = e;
                return handler.body.run(frame);
              }
            }
          }
          throw e;
        }
      }
    };
  }
}
