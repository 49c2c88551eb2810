package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.Unsigned;
import java.util.ArrayList;
import java.util.List;

/** Array creation and elements. */
public final class Arrays {

  private Arrays() {}

  /** new T[size]. */
  public static Node sized(NetType element, Node size) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        int length = size.int32(frame);
        frame.evaluation.allocate(Math.max(0, length));
        return NetArray.ofSize(element, length);
      }
    };
  }

  /** new T[] { … }. */
  public static Node of(NetType element, Node[] items) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        frame.evaluation.allocate(items.length);
        List<Object> values = new ArrayList<>(items.length);
        for (Node item : items) {
          values.add(item.eval(frame));
        }
        return NetArray.of(element, values);
      }
    };
  }

  /** a[i]. */
  public static Node get(Node array, Node index) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object target = array.eval(frame);
        int i = index.int32(frame);
        if (target instanceof byte[] bytes) {
          return Unsigned.ofByte(bytes[check(i, bytes.length)]);
        }
        if (target == null) {
          throw NetException.nullReference();
        }
        Object[] items = ((NetArray) target).items();
        return items[check(i, items.length)];
      }
    };
  }

  /** a[i] = value. */
  public static Node set(Node array, Node index, Node value) {
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        Object target = array.eval(frame);
        int i = index.int32(frame);
        Object result = value.eval(frame);
        if (target instanceof byte[] bytes) {
          bytes[check(i, bytes.length)] = (byte) ((Unsigned) result).bits();
        } else if (target == null) {
          throw NetException.nullReference();
        } else {
          Object[] items = ((NetArray) target).items();
          items[check(i, items.length)] = result;
        }
        return result;
      }
    };
  }

  private static int check(int index, int length) {
    if (index < 0 || index >= length) {
      throw NetException.indexOutOfRange();
    }
    return index;
  }
}
