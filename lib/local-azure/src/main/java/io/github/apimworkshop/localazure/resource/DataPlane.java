package io.github.apimworkshop.localazure.resource;

import io.github.apimworkshop.localazure.http.PortTakenException;
import java.net.URI;
import java.util.OptionalInt;

/**
 * The listeners behind resources that answer calls themselves: API Management services (the
 * gateway) and Azure OpenAI accounts. Called on worker threads; implementations may block.
 */
public interface DataPlane {
  /**
   * Opens the listener of a service or account, on 127.0.0.1; does nothing but answer its address
   * when it is open already.
   *
   * @param port the port of an earlier run, or empty for a free one
   * @throws PortTakenException when that port belongs to another program
   * @return address without trailing slash, for example {@code http://127.0.0.1:40123}
   */
  URI open(Resource resource, OptionalInt port);

  /** As {@link #open}, but with a free port when the wanted one is taken. */
  default URI openAnywhere(Resource resource, OptionalInt wanted) {
    try {
      return open(resource, wanted);
    } catch (PortTakenException e) {
      return open(resource, OptionalInt.empty());
    }
  }

  /** Closes the listener; does nothing when there is none. */
  void close(ResourceId id);
}
