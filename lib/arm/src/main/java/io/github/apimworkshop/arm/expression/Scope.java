package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The place an expression is evaluated at: the template, loops and lambdas around it. Immutable.
 */
public final class Scope {
  /** Nested calls, counted through variables and user functions; fits a stack of 512 KB. */
  static final int MAX_DEPTH = 256;

  /** Steps of all evaluations that begin at one top of a template. */
  static final int MAX_STEPS = 10_000_000;

  private final Context context;
  private final Frame lambdas;
  private final Frame copies;
  private final Frame variables;
  private final int depth;
  private final AtomicInteger steps;

  private Scope(
      Context context,
      Frame lambdas,
      Frame copies,
      Frame variables,
      int depth,
      AtomicInteger steps) {
    this.context = context;
    this.lambdas = lambdas;
    this.copies = copies;
    this.variables = variables;
    this.depth = depth;
    this.steps = steps;
  }

  /** The top of a template. */
  public static Scope of(Context context) {
    return new Scope(context, null, null, null, 0, new AtomicInteger());
  }

  /** What the template offers. */
  public Context context() {
    return context;
  }

  /** The same place seen by another context: for the body of a user function. */
  public Scope within(Context other) {
    return new Scope(other, null, null, variables, depth, steps);
  }

  /** The same place, loops and all, seen by another context of the same template. */
  public Scope seenBy(Context other) {
    return new Scope(other, lambdas, copies, variables, depth, steps);
  }

  /** The top of the template, for the value of the variable {@code name}. */
  public Scope enterVariable(String name) {
    if (variables != null && variables.find(name) != null) {
      throw new ExpressionException("Circular reference detected: '" + cycle(name) + "'");
    }
    return new Scope(context, null, null, new Frame(name, null, false, variables), depth, steps);
  }

  /** Inside an iteration of a property or variable loop. */
  public Scope enterCopy(String name, int index) {
    spend(1);
    Frame frame = new Frame(name, IntNode.valueOf(index), false, copies);
    return new Scope(context, lambdas, frame, variables, depth, steps);
  }

  /**
   * Inside an iteration that {@code copyIndex()} means without a name: of a resource or an output.
   */
  public Scope enterUnnamedCopy(String name, int index) {
    Frame frame = new Frame(name, IntNode.valueOf(index), true, copies);
    return new Scope(context, lambdas, frame, variables, depth, steps);
  }

  /** Inside a lambda, with one more lambda variable. */
  public Scope enterLambda(String name, JsonNode value) {
    return new Scope(
        context, new Frame(name, value, false, lambdas), copies, variables, depth, steps);
  }

  /**
   * The index of a loop.
   *
   * @param loop its name; null for the resource or output loop around
   */
  public int copyIndex(String loop) {
    Frame frame = null;
    if (copies != null) {
      frame = loop == null ? copies.findUnnamed() : copies.find(loop);
    }
    if (frame == null) {
      throw new ExpressionException(
          loop == null
              ? "The template function 'copyIndex' is not expected at this location. The function can only be"
                  + " used in a resource with copy specified. Please see https://aka.ms/arm-copy for usage"
                  + " details"
              : "The template function 'copyIndex' refers to the copy loop '"
                  + loop
                  + "', which is not in force at this location. Please see https://aka.ms/arm-copy for usage"
                  + " details");
    }
    return frame.value().intValue();
  }

  /** The value of a lambda variable. */
  public JsonNode lambdaVariable(String name) {
    Frame frame = lambdas == null ? null : lambdas.find(name);
    if (frame == null) {
      throw new ExpressionException("The template lambda variable '" + name + "' is not found");
    }
    return frame.value();
  }

  /**
   * Refuses a value that has grown too deep or too large; its size counts as steps of the
   * evaluation.
   *
   * @throws ExpressionException beyond {@link JsonValues#MAX_DEPTH} or {@link JsonValues#MAX_NODES}
   */
  public JsonNode bounded(JsonNode value) {
    spend(JsonValues.size(value) / 4);
    return value;
  }

  /** One level further in. */
  public Scope deeper() {
    if (depth == MAX_DEPTH) {
      throw tooDeep();
    }
    spend(1);
    return new Scope(context, lambdas, copies, variables, depth + 1, steps);
  }

  static ExpressionException tooDeep() {
    return new ExpressionException("The template language expressions are nested too deeply");
  }

  private void spend(int count) {
    if (steps.addAndGet(count) > MAX_STEPS) {
      throw new ExpressionException(
          "The template language expressions take more than '" + MAX_STEPS + "' steps to evaluate");
    }
  }

  private String cycle(String name) {
    List<String> names = new ArrayList<>(List.of(name));
    Frame frame = variables;
    while (!frame.name().equalsIgnoreCase(name)) {
      names.add(frame.name());
      frame = frame.outer();
    }
    names.add(frame.name());
    Collections.reverse(names);
    return String.join(" -> ", names);
  }
}
