package io.github.apimworkshop.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.PlannedResource;
import io.github.apimworkshop.arm.deployment.TemplateException;
import io.github.apimworkshop.arm.deployment.WhatIfChange;
import java.util.List;
import java.util.concurrent.Executor;

/** A checked template that is ready to run. Immutable; safe to share between threads. */
public final class TemplateDeployment {

  private TemplateDeployment() {}

  /**
   * Reads the template, checks the parameters and expands copies, conditions, names and
   * dependencies. Touches nothing.
   *
   * @throws TemplateException when the template or a parameter is refused
   */
  public static TemplateDeployment prepare(DeploymentRequest request) throws TemplateException {
    throw new UnsupportedOperationException();
  }

  /** All resources in the order of the template, also those with a false condition. */
  public List<PlannedResource> plannedResources() {
    throw new UnsupportedOperationException();
  }

  /** The {@code properties.parameters} of the deployment resource; secure ones without value. */
  public ObjectNode parameters() {
    throw new UnsupportedOperationException();
  }

  /** The {@code properties.templateHash} of the deployment resource: a decimal 64-bit number. */
  public String templateHash() {
    throw new UnsupportedOperationException();
  }

  /**
   * Deploys in dependency order, in parallel where resources are independent, and blocks until all
   * is done. The calling thread works too, so that a busy executor delays a nested deployment but
   * never stops it.
   */
  public DeploymentOutcome run(DeploymentHost host, Executor executor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Compares the plan with what the host has. Only {@link DeploymentHost#get} and {@code invoke}
   * are called.
   *
   * @param current the resources of the target resource group, for Ignore and (mode Complete)
   *     Delete
   */
  public List<WhatIfChange> whatIf(DeploymentHost host, List<ObjectNode> current) {
    throw new UnsupportedOperationException();
  }
}
