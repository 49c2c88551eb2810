package io.github.apimworkshop.policy.expression.bind;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.run.Constant;
import io.github.apimworkshop.policy.expression.run.Node;
import io.github.apimworkshop.policy.expression.syntax.Expr;
import java.util.List;
import java.util.Map;

/** What an expression turned out to be. */
sealed interface Bound {

  /** Marks a value that is no constant; null is a constant. */
  Object NOT_CONSTANT = new Object();

  /** A value of a static type; the target is null when it cannot be assigned. */
  record Value(Node node, NetType type, Object constant, Target target) implements Bound {

    static Value of(Node node, NetType type) {
      return new Value(node, type, NOT_CONSTANT, null);
    }

    static Value constant(Object value, NetType type) {
      return new Value(new Constant(value), type, value, null);
    }

    static Value error() {
      return new Value(new Constant(null), Core.ERROR, NOT_CONSTANT, null);
    }

    boolean isConstant() {
      return constant != NOT_CONSTANT;
    }

    boolean isError() {
      return Core.ERROR.equals(type);
    }
  }

  /** A type used as the target of a static member. */
  record TypeRef(NetType type) implements Bound {}

  /** A namespace. */
  record Namespace(String name) implements Bound {}

  /** Methods of one name before the overload is chosen; the receiver is null for statics. */
  record Group(Value receiver, String name, List<Candidate> candidates, List<NetType> typeArguments)
      implements Bound {}

  /** A lambda before it is converted to a delegate. */
  record Lambda(Expr.Lambda syntax) implements Bound {}

  /** out var x. */
  record OutVariable(Expr.OutDeclaration syntax) implements Bound {}

  /** A method seen from a receiver type. */
  record Candidate(
      io.github.apimworkshop.policy.expression.model.Method method,
      Map<TypeDefinition, NetType> substitution,
      boolean extension) {}

  /** Something that can be assigned. */
  interface Target {

    /** Assigns and gives the value assigned. */
    Node write(Node value);

    /**
     * The same place with its parts kept in slots: writing runs and keeps them before it runs the
     * value, which may then read them.
     */
    default Value once(Value self) {
      return self;
    }

    /** The local variable behind it, or null. */
    default Symbol symbol() {
      return null;
    }
  }
}
