package io.github.apimworkshop.workshop.metrics;

/**
 * How often something was answered with one status.
 *
 * @param what {@code API}, or {@code backend} for each attempt that went to one
 * @param status 0 where there was no answer
 */
public record CallCount(String service, String what, String name, int status, long count) {}
