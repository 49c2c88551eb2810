package io.github.apimworkshop.policy.expression.run;

import io.github.apimworkshop.policy.expression.model.NetType;

/** A local variable; {@code captured} is settled before the tree runs. */
public final class Variable {

  private final String name;
  private final NetType type;
  final int slot;
  boolean captured;

  /** A variable in a slot of its function. */
  public Variable(String name, NetType type, int slot) {
    this.name = name;
    this.type = type;
    this.slot = slot;
  }

  /** The C# name. */
  public String name() {
    return name;
  }

  /** The static type. */
  public NetType type() {
    return type;
  }

  /** Where it is in its frame. */
  public int slot() {
    return slot;
  }

  /** Says that a lambda or local function uses it. */
  public void capture() {
    captured = true;
  }

  void assign(Frame frame, Object value) {
    if (captured) {
      ((Cell) frame.slots[slot]).value = value;
    } else {
      frame.slots[slot] = value;
    }
  }

  void open(Frame frame, Object value) {
    frame.slots[slot] = captured ? new Cell(value) : value;
  }
}
