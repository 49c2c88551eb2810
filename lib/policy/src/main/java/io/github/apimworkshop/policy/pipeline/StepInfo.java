package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.PolicySection;

/**
 * Where a policy stands; what {@code context.LastError} says about it.
 *
 * @param path for example {@code choose[3]/when[2]}
 * @param policyId the {@code id} attribute, or null
 */
public record StepInfo(
    String policy, PolicyScope scope, PolicySection section, String path, String policyId) {}
