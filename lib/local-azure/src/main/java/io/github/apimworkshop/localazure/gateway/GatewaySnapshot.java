package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.BackendState;
import io.github.apimworkshop.localazure.backend.PoolBalancer;
import io.github.apimworkshop.localazure.backend.PoolMember;
import java.util.ArrayList;
import java.util.List;

/** The state of one gateway at one moment, for the console and the admin API. */
public record GatewaySnapshot(
    String service, String url, List<Api> apis, List<Backend> backends, List<Pool> pools) {

  /** An API; path without slash at either end. */
  public record Api(String id, String name, String path, int operations) {}

  /**
   * A single backend in one unit.
   *
   * @param millisToRecovery 0 when the circuit breaker is closed
   */
  public record Backend(
      int unit, String id, String url, boolean hasBreaker, long millisToRecovery, long trips) {}

  /** A pool with its members as configured. */
  public record Pool(String id, List<PoolMember> members) {}

  static GatewaySnapshot of(ServiceGateway gateway, long nowMillis) {
    List<Backend> backends = new ArrayList<>();
    for (GatewayUnit unit : gateway.units()) {
      for (BackendState state : unit.backends().singles()) {
        backends.add(
            new Backend(
                unit.number(),
                state.backend().id(),
                state.backend().url().toString(),
                state.backend().rule().isPresent(),
                state.breaker().millisToRecovery(nowMillis),
                state.breaker().trips()));
      }
    }
    List<Api> apis =
        gateway.configuration().router().apis().stream()
            .map(
                api ->
                    new Api(
                        api.info().id(),
                        api.info().name(),
                        api.info().path(),
                        api.operations().size()))
            .toList();
    List<Pool> pools = new ArrayList<>();
    for (PoolBalancer balancer : gateway.units().get(0).backends().pools()) {
      pools.add(new Pool(balancer.pool().id(), balancer.pool().members()));
    }
    return new GatewaySnapshot(gateway.name(), gateway.uri().toString(), apis, backends, pools);
  }
}
