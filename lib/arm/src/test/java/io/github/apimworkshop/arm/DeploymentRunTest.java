package io.github.apimworkshop.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.arm.deployment.DeploymentOperation.Status;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome.State;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.ResourceRequest;
import io.github.apimworkshop.arm.deployment.TemplateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class DeploymentRunTest {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  /** A host on which every write first does something of its own. */
  private record ActingHost(InMemoryHost store, Action action) implements DeploymentHost {

    interface Action {
      void before(ResourceRequest resource);
    }

    @Override
    public ObjectNode put(ResourceRequest resource) throws ResourceFailure {
      action.before(resource);
      return store.put(resource);
    }

    @Override
    public ObjectNode get(String resourceId, String apiVersion) throws ResourceFailure {
      return store.get(resourceId, apiVersion);
    }

    @Override
    public JsonNode invoke(String resourceId, String action, String apiVersion, JsonNode body)
        throws ResourceFailure {
      return store.invoke(resourceId, action, apiVersion, body);
    }

    @Override
    public void report(DeploymentOperation operation) {
      store.report(operation);
    }

    @Override
    public boolean cancelled() {
      return store.cancelled();
    }
  }

  @Test
  void run_independentResources_deployAtTheSameTime() throws TemplateException {
    ObjectNode template = Templates.empty();
    for (int i = 0; i < 4; i++) {
      Templates.add(template, "t" + i);
    }
    var together = new CyclicBarrier(4);
    var host = new ActingHost(new InMemoryHost(pool), resource -> meet(together));
    DeploymentOutcome outcome =
        TemplateDeployment.prepare(Templates.request(template)).run(host, pool);
    assertThat(outcome.state()).isEqualTo(State.SUCCEEDED);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void run_serialLoop_deploysBatchesOfTwo() throws TemplateException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "[format('t{0}', copyIndex())]")
        .putObject("copy")
        .put("name", "things")
        .put("count", 30)
        .put("mode", "serial")
        .put("batchSize", 2);
    var pairs = new CyclicBarrier(2);
    var active = new AtomicInteger();
    var most = new AtomicInteger();
    var host =
        new ActingHost(
            new InMemoryHost(pool),
            resource -> {
              most.accumulateAndGet(active.incrementAndGet(), Math::max);
              meet(pairs);
              active.decrementAndGet();
            });
    DeploymentOutcome outcome =
        TemplateDeployment.prepare(Templates.request(template)).run(host, pool);
    assertThat(outcome.outputResources()).hasSize(30);
    assertThat(most.get()).isEqualTo(2);
  }

  @Test
  void run_modulesInModulesOnOneThread_finish() throws TemplateException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "leaf");
    for (int level = 0; level < 6; level++) {
      ObjectNode outer = Templates.empty();
      for (int i = 0; i < 2; i++) {
        ObjectNode module = outer.withArray("resources").addObject();
        module.put("type", "Microsoft.Resources/deployments").put("apiVersion", "2025-04-01");
        module.put("name", "m" + level + i);
        ObjectNode properties = module.putObject("properties").put("mode", "Incremental");
        properties.putObject("expressionEvaluationOptions").put("scope", "inner");
        properties.set("template", template);
      }
      template = outer;
    }
    ExecutorService single = Executors.newSingleThreadExecutor();
    try {
      var host = new InMemoryHost(single);
      DeploymentOutcome outcome =
          TemplateDeployment.prepare(Templates.request(template)).run(host, single);
      assertThat(outcome.state()).isEqualTo(State.SUCCEEDED);
      assertThat(host.requests()).hasSize(2 + 4 + 8 + 16 + 32 + 64 + 64);
    } finally {
      single.shutdownNow();
    }
  }

  @Test
  void run_executorRefuses_callerDoesTheWork() throws TemplateException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "a");
    Templates.add(template, "b");
    var host = new InMemoryHost(Runnable::run);
    DeploymentOutcome outcome =
        TemplateDeployment.prepare(Templates.request(template))
            .run(
                host,
                task -> {
                  throw new RejectedExecutionException();
                });
    assertThat(outcome.outputResources()).containsExactly(Templates.id("a"), Templates.id("b"));
  }

  @Test
  void run_reportBreaks_isThrownAndNothingHangs() throws TemplateException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "a");
    Templates.add(template, "b");
    TemplateDeployment deployment = TemplateDeployment.prepare(Templates.request(template));
    var host = new InMemoryHost(pool);
    host.breakReports();
    assertThatThrownBy(() -> deployment.run(host, pool)).hasMessage("no report");
  }

  @Test
  void run_hostBreaks_endsAsInternalServerError() throws TemplateException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "a");
    var host =
        new ActingHost(
            new InMemoryHost(pool),
            resource -> {
              throw new IllegalStateException("broken");
            });
    DeploymentOutcome outcome =
        TemplateDeployment.prepare(Templates.request(template)).run(host, pool);
    assertThat(outcome.state()).isEqualTo(State.FAILED);
    assertThat(outcome.error().details().get(0).code()).isEqualTo("InternalServerError");
  }

  @Test
  void run_reports_startAndEndOfEveryOperation() throws TemplateException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "a");
    var host = new InMemoryHost(Runnable::run);
    TemplateDeployment.prepare(Templates.request(template)).run(host, Runnable::run);
    List<String> seen = new ArrayList<>();
    host.reported().forEach(each -> seen.add(each.status() + " " + each.resourceId()));
    assertThat(seen)
        .containsExactly(
            Status.STARTED + " " + Templates.id("a"), Status.SUCCEEDED + " " + Templates.id("a"));
    assertThat(host.reported())
        .allSatisfy(
            each ->
                assertThat(each.start()).isEqualTo(Instant.parse("2026-11-20T09:05:03.1234567Z")))
        .extracting(DeploymentOperation::operationId)
        .containsOnly("0000000000000001");
  }

  @Test
  void run_hostChangesBody_planStaysAsItWas() throws TemplateException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "a").putObject("properties").put("x", 1);
    TemplateDeployment deployment = TemplateDeployment.prepare(Templates.request(template));
    var host = new ActingHost(new InMemoryHost(pool), resource -> resource.body().removeAll());
    deployment.run(host, pool);
    assertThat(deployment.plannedResources().get(0).body().at("/properties/x").intValue())
        .isEqualTo(1);
    assertThat(template.at("/resources/0/properties/x").intValue()).isEqualTo(1);
  }
}
