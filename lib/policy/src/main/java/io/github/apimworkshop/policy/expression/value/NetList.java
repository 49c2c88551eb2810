package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** List, and with other types Queue and Stack. Changing it ends a walk over it, as in .NET. */
public final class NetList implements NetSequence {

  private final NetType type;
  private final List<Object> items;
  private int version;

  /** Over the given items, which it owns from now on. */
  public NetList(NetType type, List<Object> items) {
    this.type = type;
    this.items = items;
  }

  /** Empty. */
  public NetList(NetType type) {
    this(type, new ArrayList<>());
  }

  /** The items, for reading. */
  public List<Object> items() {
    return items;
  }

  /** The items, about to be changed. */
  public List<Object> change() {
    version++;
    return items;
  }

  /** The item at an index, with .NET's error. */
  public Object get(int index) {
    return items.get(check(index, items.size() - 1));
  }

  /** An index from 0 to {@code last}, with .NET's error. */
  public int check(int index, int last) {
    if (index < 0 || index > last) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "index");
    }
    return index;
  }

  @Override
  public NetType elementType() {
    return type.argument(0);
  }

  @Override
  public NetType netType() {
    return type;
  }

  @Override
  public int knownCount() {
    return items.size();
  }

  @Override
  public Iterator<Object> iterator() {
    Iterator<Object> walk =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < items.size();
          }

          @Override
          public Object next() {
            return items.get(next++);
          }
        };
    return new GuardedWalk(walk, () -> version);
  }

  @Override
  public String toString() {
    return type.clrName();
  }
}
