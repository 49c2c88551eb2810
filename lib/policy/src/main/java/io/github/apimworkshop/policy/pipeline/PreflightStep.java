package io.github.apimworkshop.policy.pipeline;

/** A policy that also runs for a CORS preflight, when no other does. */
public interface PreflightStep extends Step {}
