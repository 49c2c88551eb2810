package io.github.apimworkshop.policy.pipeline;

import java.util.List;

/** A policy that stands for others, which run in its place. */
public interface StepGroup extends Step {
  List<Step> steps();
}
