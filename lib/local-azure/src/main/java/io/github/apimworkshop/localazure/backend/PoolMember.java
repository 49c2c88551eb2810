package io.github.apimworkshop.localazure.backend;

/**
 * A member of a pool.
 *
 * @param backendId name of a single backend
 * @param priority the group; the lowest number is used first
 * @param weight share within the group; a member of weight 0 is used only where all have weight 0
 */
public record PoolMember(String backendId, int priority, int weight) {}
