package io.github.apimworkshop.localazure;

import io.github.apimworkshop.localazure.resource.DataPlane;
import io.vertx.ext.web.Router;

/** All listeners of services and accounts, with their console and admin routes. */
public interface DataPlaneHost extends AutoCloseable {
  /** The listeners that providers open and close. */
  DataPlane dataPlane();

  /**
   * Adds {@code /} and {@code /admin/...} to the management server. The caller has already checked
   * the admin token of {@code /admin/...}.
   */
  void mount(Router router);

  /** Loads in the background what the first calls would otherwise wait for; returns at once. */
  void warmUp();

  /** Lets calls under way finish, then closes every listener. */
  @Override
  void close();

  /** Makes the host; the one place where management and data plane meet. */
  @FunctionalInterface
  interface Factory {
    DataPlaneHost create(DataPlaneServices services);
  }
}
