package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.Native;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.RecordValue;
import java.util.List;

/** Objects with initializers, anonymous objects. */
public final class Creations {

  private Creations() {}

  /** Creates, keeps the object in a slot, runs the initializers that read it, and gives it. */
  public static Node initialized(int slot, Node creation, Node[] steps) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object created = creation.eval(frame);
        frame.slots[slot] = created;
        for (Node step : steps) {
          frame.evaluation.step();
          step.eval(frame);
        }
        return created;
      }
    };
  }

  /** Calls a setter with the value as its last argument, and gives the value. */
  public static Node set(Native setter, Node target, Node[] arguments, Node value) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object self = target == null ? null : target.eval(frame);
        Object[] values = new Object[arguments.length + 1];
        for (int i = 0; i < arguments.length; i++) {
          values[i] = arguments[i].eval(frame);
        }
        Object result = value.eval(frame);
        values[arguments.length] = result;
        if (target != null && self == null) {
          throw io.github.apimworkshop.policy.expression.model.NetException.nullReference();
        }
        setter.call(frame.evaluation, null, self, values);
        return result;
      }
    };
  }

  /** new { … }. */
  public static Node anonymous(NetType type, List<String> names, Node[] values) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return new RecordValue(type, names, Calls.values(frame, values));
      }
    };
  }
}
