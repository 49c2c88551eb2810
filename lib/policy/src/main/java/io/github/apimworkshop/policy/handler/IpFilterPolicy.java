package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets callers in, or keeps them out, by address
 * (learn.microsoft.com/azure/api-management/ip-filter-policy).
 */
final class IpFilterPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("ip-filter")
                  .required("action", new ValueRule.OneOf(List.of("allow", "forbid")))
                  .children(Shape.text("address"))
                  .children(Shape.of("address-range").required("from").required("to")),
              IpFilterPolicy::new)
          .in(PolicyPlace.INBOUND);

  private record Range(Value from, Value to) {}

  private final Value action;
  private final List<Range> ranges = new ArrayList<>();

  private IpFilterPolicy(Parts parts) {
    super(parts);
    this.action = parts.value("action");
    parts.texts("address").forEach(address -> ranges.add(new Range(address, address)));
    for (Parts each : parts.children("address-range")) {
      ranges.add(new Range(each.value("from"), each.value("to")));
    }
    for (Range range : ranges) {
      check(parts, range.from);
      if (range.to != range.from) {
        check(parts, range.to);
      }
    }
    if (ranges.isEmpty()) {
      parts.fault(
          "The element 'ip-filter' has incomplete content. List of possible elements expected:"
              + " 'address, address-range'.");
    }
  }

  private static void check(Parts parts, Value address) {
    if (address.isLiteral() && IpAddress.parse(address.literal()).isEmpty()) {
      parts.fault("'" + address.literal() + "' is not an IP address.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String caller = run.exchange().request().ipAddress();
    Optional<IpAddress> address = IpAddress.parse(caller);
    if (address.isEmpty()) {
      throw refusal(
          "FailedToParseCallerIP", "Failed to establish IP address for the caller. Access denied.");
    }
    boolean listed = listed(run, address.get());
    boolean allow = String.valueOf(action.text(run)).strip().equalsIgnoreCase("allow");
    if (allow && !listed) {
      throw refusal(
          "CallerIpNotAllowed", "Caller IP address " + caller + " is not allowed. Access denied.");
    }
    if (!allow && listed) {
      throw refusal("CallerIpBlocked", "Caller IP address is blocked. Access denied.");
    }
    run.trace(this, "Caller IP address %s was accepted.", caller);
    return StepResult.NEXT;
  }

  private boolean listed(PipelineRun run, IpAddress caller) throws PolicyFailure {
    for (Range range : ranges) {
      Optional<IpAddress> from = IpAddress.parse(String.valueOf(range.from.text(run)));
      Optional<IpAddress> to = IpAddress.parse(String.valueOf(range.to.text(run)));
      if (from.isPresent() && to.isPresent() && caller.isBetween(from.get(), to.get())) {
        return true;
      }
    }
    return false;
  }

  private static PolicyFailure refusal(String reason, String message) {
    return PolicyFailure.withStatus(403, "Forbidden", reason, message, "Forbidden");
  }
}
