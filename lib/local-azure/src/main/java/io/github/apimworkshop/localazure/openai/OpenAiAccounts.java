package io.github.apimworkshop.localazure.openai;

import io.github.apimworkshop.localazure.authorization.AccessControl;
import io.github.apimworkshop.localazure.fault.FaultSwitches;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.localazure.http.Listener;
import io.github.apimworkshop.localazure.identity.TokenVerifier;
import io.github.apimworkshop.localazure.resource.DataPlane;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceChange;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** The endpoints of all Azure OpenAI accounts, one listener each. Thread-safe. */
public final class OpenAiAccounts implements DataPlane {
  private record Endpoint(Listener listener, AtomicReference<Account> account) {}

  private final Vertx vertx;
  private final ResourceStore store;
  private final Caller caller;
  private final FaultSwitches faults;
  private final AllowedHosts hosts;
  private final Simulation simulation;
  private final Map<OpenAiOperation, OperationHandler> operations;
  private final Map<ResourceId, Endpoint> endpoints = new ConcurrentHashMap<>();

  /** Serves accounts of {@code store}; {@code latencyScale} 0 answers at once. */
  public OpenAiAccounts(
      Vertx vertx,
      ResourceStore store,
      TokenVerifier verifier,
      AccessControl accessControl,
      FaultSwitches faults,
      TokenEncoder encoder,
      Clock clock,
      RandomGenerator random,
      double latencyScale,
      AllowedHosts hosts) {
    this.vertx = vertx;
    this.store = store;
    this.caller = new Caller(verifier, accessControl, clock);
    this.faults = faults;
    this.hosts = hosts;
    this.simulation =
        new Simulation(
            clock, random, new LatencyModel(random, latencyScale), encoder, new ContentFilter());
    TextVectors vectors = new TextVectors();
    AnswerComposer composer = new AnswerComposer(random);
    this.operations =
        Map.of(
            OpenAiOperation.CHAT_COMPLETIONS,
            new ChatCompletions(simulation, composer, new OnYourData(DocumentIndex.shipped())),
            OpenAiOperation.COMPLETIONS,
            new Completions(simulation, composer),
            OpenAiOperation.RESPONSES,
            new Responses(simulation, composer),
            OpenAiOperation.EMBEDDINGS,
            new Embeddings(simulation, vectors));
    store.onChange(this::changed);
  }

  @Override
  public URI open(Resource resource, OptionalInt port) {
    return endpoints
        .computeIfAbsent(
            resource.id(),
            id -> {
              AtomicReference<Account> account = new AtomicReference<>(Account.of(resource, store));
              OpenAiHandler handler =
                  new OpenAiHandler(vertx, account::get, caller, faults, simulation, operations);
              // Policies may send the name the account has on Azure.
              Handler<HttpServerRequest> guarded =
                  hosts.and(id.name() + ".openai.azure.com").guard(handler);
              return new Endpoint(
                  Listener.open(
                      vertx, "the account '" + id.name() + "'", port, 1, context -> guarded),
                  account);
            })
        .listener()
        .uri();
  }

  @Override
  public void close(ResourceId id) {
    Endpoint endpoint = endpoints.remove(id);
    if (endpoint != null) {
      endpoint.listener().close();
    }
  }

  /** Closes every endpoint. */
  public void closeAll() {
    Listener.closeAll(endpoints.values().stream().map(Endpoint::listener).toList());
    endpoints.clear();
  }

  /** The accounts that are open now. */
  public List<AccountSnapshot> snapshots() {
    return endpoints.values().stream()
        .map(endpoint -> snapshot(endpoint.account().get(), endpoint.listener().uri()))
        .sorted(Comparator.comparing(AccountSnapshot::name))
        .toList();
  }

  private static AccountSnapshot snapshot(Account account, URI uri) {
    return new AccountSnapshot(
        account.name(),
        uri.toString(),
        account.region().displayName(),
        account.deployments().values().stream()
            .map(d -> new AccountSnapshot.Deployment(d.name(), d.servedModel(), d.capacity()))
            .toList());
  }

  private void changed(ResourceChange change) {
    caller.forgetRoles();
    endpoints.forEach(
        (id, endpoint) -> {
          if (change.id().isWithin(id)) {
            store.find(id).ifPresent(now -> endpoint.account().set(Account.of(now, store)));
          }
        });
  }
}
