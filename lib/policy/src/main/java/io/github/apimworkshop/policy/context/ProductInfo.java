package io.github.apimworkshop.policy.context;

import java.util.List;

/** {@code context.Product}; {@code subscriptionLimit} is null when there is none. */
public record ProductInfo(
    String id,
    String name,
    boolean approvalRequired,
    boolean subscriptionRequired,
    Integer subscriptionLimit,
    boolean published,
    List<ApiInfo> apis,
    List<GroupInfo> groups) {

  /** Copies the lists. */
  public ProductInfo {
    apis = List.copyOf(apis);
    groups = List.copyOf(groups);
  }
}
