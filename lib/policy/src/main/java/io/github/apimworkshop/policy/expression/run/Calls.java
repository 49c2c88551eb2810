package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.Native;
import io.github.apimworkshop.policy.expression.model.NetDelegate;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.List;

/** Calls of table members and delegates. */
public final class Calls {

  private static final Object[] NONE = {};

  private Calls() {}

  /** Reads a property; a null target is an error. */
  public static Node property(Native getter, Node target) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object self = target.eval(frame);
        if (self == null) {
          throw NetException.nullReference();
        }
        return getter.call(frame.evaluation, null, self, NONE);
      }
    };
  }

  /** Reads a static property. */
  public static Node staticProperty(Native getter) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return getter.call(frame.evaluation, null, null, NONE);
      }
    };
  }

  /** Calls an instance method; a null target is an error, found after the arguments as in .NET. */
  public static Node instance(Native code, NetType[] types, Node target, Node[] arguments) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object self = target.eval(frame);
        Object[] values = values(frame, arguments);
        if (self == null) {
          throw NetException.nullReference();
        }
        return code.call(frame.evaluation, types, self, values);
      }
    };
  }

  /** Calls a method of a nullable value, which may be without value. */
  public static Node ofNullable(Native code, NetType[] types, Node target, Node[] arguments) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return code.call(frame.evaluation, types, target.eval(frame), values(frame, arguments));
      }
    };
  }

  /** Calls a static method, an extension method or a constructor. */
  public static Node fixed(Native code, NetType[] types, Node[] arguments) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        return code.call(frame.evaluation, types, null, values(frame, arguments));
      }
    };
  }

  /** Where an out argument goes. */
  public record Out(int argument, Variable variable, int cell) {}

  /** Calls a method with out arguments; the target is null for statics. */
  public static Node withOut(
      Native code, NetType[] types, Node target, Node[] arguments, List<Out> outs) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object self = target == null ? null : target.eval(frame);
        Object[] values = values(frame, arguments);
        if (target != null && self == null) {
          throw NetException.nullReference();
        }
        Object result = code.call(frame.evaluation, types, self, values);
        for (Out out : outs) {
          if (out.variable == null) {
            ((Cell) frame.slots[out.cell]).value = values[out.argument];
          } else {
            out.variable.assign(frame, values[out.argument]);
          }
        }
        return result;
      }
    };
  }

  /** Calls a delegate. */
  public static Node delegate(Node target, Node[] arguments) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        NetDelegate called = (NetDelegate) target.eval(frame);
        Object[] values = values(frame, arguments);
        if (called == null) {
          throw NetException.nullReference();
        }
        return called.invoke(values);
      }
    };
  }

  /** A method group as a delegate; the target is null for statics. */
  public static Node group(Native code, NetType[] types, Node target, boolean extension) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object self = target == null ? null : target.eval(frame);
        NetDelegate delegate =
            arguments -> {
              frame.evaluation.step();
              if (!extension) {
                return code.call(frame.evaluation, types, self, arguments);
              }
              Object[] all = new Object[arguments.length + 1];
              all[0] = self;
              System.arraycopy(arguments, 0, all, 1, arguments.length);
              return code.call(frame.evaluation, types, null, all);
            };
        return delegate;
      }
    };
  }

  static Object[] values(Frame frame, Node[] arguments) {
    if (arguments.length == 0) {
      return NONE;
    }
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].eval(frame);
    }
    return values;
  }
}
