package io.github.apimworkshop.policy.expression.run;

/** switch. */
public final class Switches {

  private Switches() {}

  /** A label: the test reads the slot of the value; null is default. */
  public record Case(Node test, int section) {}

  /** Runs the section of the first label that fits, default last. */
  public static Statement of(int slot, Node value, Case[] cases, Statement[] sections) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        frame.slots[slot] = value.eval(frame);
        int chosen = -1;
        for (Case label : cases) {
          if (label.test == null) {
            chosen = label.section;
          } else if (label.test.test(frame)) {
            chosen = label.section;
            break;
          }
        }
        if (chosen < 0) {
          return Completion.NORMAL;
        }
        Completion completion = sections[chosen].run(frame);
        return completion == Completion.BREAK ? Completion.NORMAL : completion;
      }
    };
  }
}
