package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.TemplateDeployment;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.WhatIfChange;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceManager;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, runs and cancels deployments. Thread-safe. */
public final class Deployments {
  static final String TYPE = "Microsoft.Resources/deployments";
  private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

  private final ResourceManager resources;
  private final ProviderContext context;
  private final Preparation preparation;
  private final LateReferences lateReferences;
  private final DeploymentThreads threads = new DeploymentThreads();
  private final Map<ResourceId, RunningDeployment> running = new ConcurrentHashMap<>();

  public Deployments(ResourceManager resources, ProviderContext context, Preflight preflight) {
    this.resources = resources;
    this.context = context;
    this.preparation = new Preparation(context, preflight);
    this.lateReferences = new LateReferences(context.store());
  }

  /**
   * Checks the template and starts it in the background.
   *
   * @return the deployment in state Accepted
   * @throws ArmException when the template or a parameter is refused; nothing is changed then
   */
  Resource start(ResourceId id, DeploymentBody request) {
    TemplateDeployment prepared = preparation.checked(id, request);
    RunningDeployment live = RunningDeployment.outermost();
    if (running.putIfAbsent(id, live) != null) {
      throw new ArmException(
          409,
          "DeploymentActive",
          "Unable to edit or replace deployment '%s': previous deployment is still active. Please see https://aka.ms/arm-deploy for usage details."
              .formatted(id.name()));
    }
    try {
      StartedDeployment started = accept(id, request, prepared);
      threads.start(() -> run(started, request.mode(), live));
      return started.resource();
    } catch (RuntimeException e) {
      running.remove(id, live);
      throw e;
    }
  }

  /** Checks the template as {@link #start} does, and only that. */
  ObjectNode validate(ResourceId id, DeploymentBody request) {
    TemplateDeployment prepared = preparation.checked(id, request);
    ObjectNode document =
        DeploymentDocument.accepted(
            id, request, prepared, context.newGuid(), context.clock().instant());
    ObjectNode properties = (ObjectNode) document.path("properties");
    properties.put("provisioningState", "Succeeded");
    ArrayNode validated = properties.putArray("validatedResources");
    prepared.plannedResources().stream()
        .filter(resource -> resource.condition() && !resource.existing())
        .forEach(resource -> validated.addObject().put("id", resource.id()));
    return document;
  }

  /** What the deployment would change. */
  List<WhatIfChange> whatIf(ResourceId id, DeploymentBody request) {
    TemplateDeployment prepared = preparation.checked(id, request);
    ProviderHost host = host(RunningDeployment.outermost());
    return prepared.whatIf(host, TopLevelResources.in(id, context.store()));
  }

  /** Runs a nested deployment to its end on the calling thread. */
  ObjectNode runNested(ResourceId id, ObjectNode body, RunningDeployment outer)
      throws ResourceFailure {
    RunningDeployment live = outer.nested();
    running.put(id, live);
    try {
      DeploymentBody request = DeploymentBody.of(body);
      StartedDeployment started = accept(id, request, preparation.of(id, request));
      EndedDeployment ended = run(started, request.mode(), live);
      if (ended.error().isPresent()) {
        throw new ResourceFailure(409, ended.error().get());
      }
      return ended.resource().body();
    } catch (ArmException e) {
      throw new ResourceFailure(e.status(), e.error());
    } finally {
      running.remove(id, live);
    }
  }

  /** Asks a deployment to stop; false when it is not running. */
  boolean cancel(ResourceId id) {
    RunningDeployment live = running.get(id);
    if (live != null) {
      live.cancel();
    }
    return live != null;
  }

  /** Operations of a deployment under way; empty when it is not running. */
  Optional<List<DeploymentOperation>> liveOperations(ResourceId id) {
    return Optional.ofNullable(running.get(id)).map(RunningDeployment::operations);
  }

  /** Lets deployments under way end, and cancels those that need too long. */
  public void close() {
    threads.close(() -> running.values().forEach(RunningDeployment::cancel));
  }

  private ProviderHost host(RunningDeployment live) {
    return new ProviderHost(this, resources, lateReferences, live);
  }

  private StartedDeployment accept(
      ResourceId id, DeploymentBody request, TemplateDeployment prepared) {
    Instant start = context.clock().instant();
    ObjectNode document =
        DeploymentDocument.accepted(id, request, prepared, context.newGuid(), start);
    ObjectNode secrets = Json.object();
    secrets.set("template", request.template());
    Resource resource = new Resource(id, request.location(), document, secrets);
    List<ResourceId> earlier =
        context.store().children(id, "operations").stream().map(Resource::id).toList();
    context.store().write(List.of(resource), earlier);
    return new StartedDeployment(resource, prepared, start);
  }

  private EndedDeployment run(
      StartedDeployment started, DeploymentMode mode, RunningDeployment live) {
    ResourceId id = started.resource().id();
    try {
      ProviderHost host = host(live);
      DeploymentOutcome outcome = started.prepared().run(host, threads.workers());
      if (mode == DeploymentMode.COMPLETE && outcome.state() == DeploymentOutcome.State.SUCCEEDED) {
        TopLevelResources.beside(started.prepared(), id, context.store())
            .forEach(resources::delete);
      }
      return started.end(outcome, live.operations(), context);
    } catch (RuntimeException e) {
      LOG.error("Deployment {}", id, e);
      String cause = e.getClass().getSimpleName();
      return started.fail(
          ErrorBody.of("InternalServerError", "The local Azure failed: " + cause), context);
    } finally {
      running.remove(id, live);
    }
  }
}
