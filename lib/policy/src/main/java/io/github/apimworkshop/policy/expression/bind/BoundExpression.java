package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.run.Frame;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.run.Statement;

/** The executable tree of a whole expression: a value, or a block that returns one. Thread-safe. */
public record BoundExpression(Node value, Statement block, int slots, NetType type) {

  /** Runs it once. */
  public Object run(Evaluation evaluation) {
    Frame frame = new Frame(slots, evaluation);
    if (value != null) {
      return value.eval(frame);
    }
    block.run(frame);
    return frame.result();
  }
}
