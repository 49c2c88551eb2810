package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.value.Formats;
import io.github.apimworkshop.policy.expression.value.NetText;

/** String concatenation. */
public final class Texts {

  private Texts() {}

  /** A hole of an interpolated string; alignment and format may be null. */
  public static Node formatted(Node value, Node alignment, String format) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        int width = alignment == null ? 0 : alignment.int32(frame);
        frame.evaluation.allocate(Math.abs((long) width));
        return Formats.aligned(Formats.format(value.eval(frame), format), width);
      }
    };
  }

  /** All parts as one string; null is empty. */
  public static Node concat(Node[] parts) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        String first = NetText.of(parts[0].eval(frame));
        String second = NetText.of(parts[1].eval(frame));
        if (parts.length == 2) {
          frame.evaluation.allocate(first.length() + second.length());
          return first.concat(second);
        }
        StringBuilder text = new StringBuilder(first).append(second);
        for (int i = 2; i < parts.length; i++) {
          text.append(NetText.of(parts[i].eval(frame)));
        }
        frame.evaluation.allocate(text.length());
        return text.toString();
      }
    };
  }
}
