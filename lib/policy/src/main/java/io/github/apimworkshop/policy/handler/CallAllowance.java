package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.pipeline.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls allowed per period by rate-limit and quota: for all calls, for single APIs and for
 * their operations.
 *
 * @param counter tells the counts of this document's parts apart
 * @param calls 0 if calls are not limited
 * @param bandwidth in kilobytes, 0 if it is not limited
 */
record CallAllowance(
    String counter, int calls, int bandwidth, int period, List<Narrower> narrower) {

  /** An allowance for one API or operation. */
  record Narrower(String id, String name, CallAllowance allowance) {}

  /** Adds {@code api} and {@code operation} children of the same form to the shape. */
  static Shape declare(String name, boolean quota) {
    Shape operation = limits(identity(Shape.of("operation")), quota);
    Shape api = limits(identity(Shape.of("api")), quota).children(operation);
    return limits(Shape.of(name), quota).children(api);
  }

  private static Shape identity(Shape shape) {
    return shape.optionalLiteral("name").optionalLiteral("id");
  }

  private static Shape limits(Shape shape, boolean quota) {
    ValueRule count = new ValueRule.Whole(1, Integer.MAX_VALUE);
    if (quota) {
      return shape
          .optionalLiteral("calls", count)
          .optionalLiteral("bandwidth", count)
          .requiredLiteral("renewal-period", new ValueRule.Whole(0, Integer.MAX_VALUE));
    }
    return shape
        .requiredLiteral("calls", count)
        .requiredLiteral("renewal-period", new ValueRule.Whole(1, 300));
  }

  static CallAllowance of(Parts parts, String child, String counter) {
    List<Narrower> narrower = new ArrayList<>();
    if (!child.isEmpty()) {
      for (Parts each : parts.children(child)) {
        String id = each.literal("id");
        String name = each.literal("name");
        if (id == null && name == null) {
          each.fault("The required attribute 'name' is missing.");
        }
        String below = child.equals("api") ? "operation" : "";
        String path = counter + "/" + child + ":" + (id == null ? name : id);
        narrower.add(new Narrower(id, name, of(each, below, path)));
      }
    }
    return new CallAllowance(
        counter,
        parts.whole("calls", 0),
        parts.has("bandwidth") ? parts.whole("bandwidth", 0) : 0,
        parts.whole("renewal-period", 1),
        narrower);
  }

  /** This allowance and the narrower ones that apply to the exchange, from broad to narrow. */
  List<CallAllowance> matching(Exchange exchange) {
    List<CallAllowance> found = new ArrayList<>(List.of(this));
    ApiInfo api = exchange.api();
    OperationInfo operation = exchange.operation();
    for (Narrower each : narrower) {
      if (api != null && matches(each, api.id(), api.name())) {
        found.add(each.allowance);
        for (Narrower inner : each.allowance.narrower) {
          if (operation != null && matches(inner, operation.id(), operation.name())) {
            found.add(inner.allowance);
          }
        }
      }
    }
    return found;
  }

  private static boolean matches(Narrower narrower, String id, String name) {
    return narrower.id != null ? narrower.id.equals(id) : narrower.name.equals(name);
  }
}
