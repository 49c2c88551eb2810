package io.github.apimworkshop.localazure.resource;

import java.util.Optional;

/**
 * A write that is durable.
 *
 * @param before empty when the resource is new
 * @param after empty when the resource was deleted
 */
public record ResourceChange(ResourceId id, Optional<Resource> before, Optional<Resource> after) {}
