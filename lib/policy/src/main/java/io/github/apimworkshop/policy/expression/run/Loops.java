package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.value.Sequences;
import java.util.Iterator;

/** for, while, do, foreach. Every round is counted. */
public final class Loops {

  private Loops() {}

  /** for and while; condition and step may be null. */
  public static Statement loop(Node condition, Node[] steps, Statement body) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        while (condition == null || condition.test(frame)) {
          frame.evaluation.step();
          Completion completion = body.run(frame);
          if (completion == Completion.BREAK) {
            return Completion.NORMAL;
          }
          if (completion == Completion.RETURN) {
            return completion;
          }
          for (Node step : steps) {
            step.eval(frame);
          }
        }
        return Completion.NORMAL;
      }
    };
  }

  /** do … while. */
  public static Statement repeat(Node condition, Statement body) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        do {
          frame.evaluation.step();
          Completion completion = body.run(frame);
          if (completion == Completion.BREAK) {
            return Completion.NORMAL;
          }
          if (completion == Completion.RETURN) {
            return completion;
          }
        } while (condition.test(frame));
        return Completion.NORMAL;
      }
    };
  }

  /** foreach; what {@code element} makes of the value in the slot goes into a fresh variable. */
  public static Statement each(
      Variable variable, int slot, Node element, Node source, Statement body) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        Iterator<Object> elements = Sequences.iterate(source.eval(frame));
        while (elements.hasNext()) {
          frame.evaluation.step();
          frame.slots[slot] = elements.next();
          variable.open(frame, element.eval(frame));
          Completion completion = body.run(frame);
          if (completion == Completion.BREAK) {
            return Completion.NORMAL;
          }
          if (completion == Completion.RETURN) {
            return completion;
          }
        }
        return Completion.NORMAL;
      }
    };
  }
}
