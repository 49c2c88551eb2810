package io.github.apimworkshop.arm.run;

import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.arm.deployment.DeploymentOperation.Kind;
import io.github.apimworkshop.arm.deployment.DeploymentOperation.Status;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.plan.PlanNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reports operations as they start and end, and keeps the ended ones in the order of the template.
 */
final class OperationLog {
  private final DeploymentHost host;
  private final Clock clock;
  private final String[] operationIds;
  private final TreeMap<Integer, DeploymentOperation> ended = new TreeMap<>();

  /** Ids are drawn in order beforehand, so that they do not depend on which thread is first. */
  OperationLog(DeploymentHost host, Clock clock, Supplier<UUID> uuids, int operations) {
    this.host = host;
    this.clock = clock;
    this.operationIds = new String[operations];
    for (int i = 0; i < operations; i++) {
      operationIds[i] = String.format(Locale.ROOT, "%016X", uuids.get().getMostSignificantBits());
    }
  }

  /**
   * @param node null for the evaluation of outputs
   */
  DeploymentOperation start(int index, Kind kind, PlanNode node) {
    DeploymentOperation operation = operation(index, kind, node, Status.STARTED, clock.instant());
    host.report(operation);
    return operation;
  }

  void skipped(int index, Kind kind, PlanNode node) {
    end(index, operation(index, kind, node, Status.SKIPPED, clock.instant()));
  }

  void succeeded(int index, DeploymentOperation started, int statusCode) {
    end(index, ended(started, Status.SUCCEEDED, statusCode, null));
  }

  void failed(int index, DeploymentOperation started, int statusCode, ErrorBody error) {
    end(index, ended(started, Status.FAILED, statusCode, error));
  }

  synchronized List<DeploymentOperation> all() {
    return new ArrayList<>(ended.values());
  }

  private DeploymentOperation operation(
      int index, Kind kind, PlanNode node, Status status, Instant start) {
    return new DeploymentOperation(
        operationIds[index],
        kind,
        node == null ? null : node.id(),
        node == null ? null : node.type(),
        node == null ? null : node.symbolicName(),
        status,
        start,
        Duration.ZERO,
        0,
        null);
  }

  private DeploymentOperation ended(
      DeploymentOperation started, Status status, int statusCode, ErrorBody error) {
    return new DeploymentOperation(
        started.operationId(),
        started.kind(),
        started.resourceId(),
        started.type(),
        started.symbolicName(),
        status,
        started.start(),
        Duration.between(started.start(), clock.instant()),
        statusCode,
        error);
  }

  private void end(int index, DeploymentOperation operation) {
    synchronized (this) {
      ended.put(index, operation);
    }
    host.report(operation);
  }
}
