package io.github.apimworkshop.policy.expression.run;

/** The simple statements. */
public final class Statements {

  private Statements() {}

  /** Does nothing. */
  public static Statement empty() {
    return end(Completion.NORMAL);
  }

  /** break, continue. */
  public static Statement end(Completion completion) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        return completion;
      }
    };
  }

  /** An expression for its effect. */
  public static Statement effect(Node value) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        value.eval(frame);
        return Completion.NORMAL;
      }
    };
  }

  /** return; the value may be null. */
  public static Statement give(Node value) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        frame.result = value == null ? null : value.eval(frame);
        return Completion.RETURN;
      }
    };
  }

  /** A scope: fresh cells for the variables lambdas share, then the statements. */
  public static Statement block(Variable[] variables, Statement[] statements) {
    Variable[] shared =
        java.util.Arrays.stream(variables).filter(v -> v.captured).toArray(Variable[]::new);
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        for (Variable variable : shared) {
          variable.open(frame, null);
        }
        for (Statement statement : statements) {
          Completion completion = statement.run(frame);
          if (completion != Completion.NORMAL) {
            return completion;
          }
        }
        return Completion.NORMAL;
      }
    };
  }

  /** A value in a scope of its own. */
  public static Node scoped(Variable[] variables, Node value) {
    Variable[] shared =
        java.util.Arrays.stream(variables).filter(v -> v.captured).toArray(Variable[]::new);
    if (shared.length == 0) {
      return value;
    }
    return new Node() {
      @Override
      public Object eval(Frame frame) {
        for (Variable variable : shared) {
          variable.open(frame, null);
        }
        return value.eval(frame);
      }
    };
  }

  /** if; otherwise may be null. */
  public static Statement branch(Node condition, Statement then, Statement otherwise) {
    return new Statement() {
      @Override
      public Completion run(Frame frame) {
        if (condition.test(frame)) {
          return then.run(frame);
        }
        return otherwise == null ? Completion.NORMAL : otherwise.run(frame);
      }
    };
  }
}
