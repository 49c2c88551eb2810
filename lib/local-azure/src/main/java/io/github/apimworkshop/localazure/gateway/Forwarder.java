package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.BackendState;
import io.github.apimworkshop.localazure.backend.Backends;
import io.github.apimworkshop.localazure.backend.PoolBalancer;
import io.github.apimworkshop.localazure.backend.SessionCookie;
import io.github.apimworkshop.localazure.trace.Attempt;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BackendCall;
import io.github.apimworkshop.policy.host.BackendTarget;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.host.TokenSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes the attempts of one call to its backends: picks the pool member, adds credentials, informs
 * the circuit breaker, keeps the record. Belongs to one event loop.
 */
final class Forwarder {
  private final Clock clock;
  private final Supplier<Backends> backends;
  private final BackendClient client;
  private final TokenSource tokens;
  private final Url serviceUrl;
  private final String callerHost;
  private final Consumer<Supplier<String>> notes;
  private final List<Attempt> attempts = new ArrayList<>(1);
  private PendingCall current;
  private boolean callerGone;

  /**
   * @param serviceUrl of the API, or null
   * @param callerHost the Host header that came in; it is not sent on
   * @param notes takes what a trace says about the choice of a backend
   */
  Forwarder(
      Clock clock,
      Supplier<Backends> backends,
      BackendClient client,
      TokenSource tokens,
      Url serviceUrl,
      String callerHost,
      Consumer<Supplier<String>> notes) {
    this.clock = clock;
    this.backends = backends;
    this.client = client;
    this.tokens = tokens;
    this.serviceUrl = serviceUrl;
    this.callerHost = callerHost;
    this.notes = notes;
  }

  List<Attempt> attempts() {
    return attempts;
  }

  /** Ends whatever is under way because the caller went away; nothing more is sent. */
  void cancel() {
    callerGone = true;
    if (current != null) {
      current.cancel();
    }
  }

  /** Gives up the last answer when its body was not what the caller got. */
  void finish() {
    if (current != null) {
      current.discard();
    }
  }

  void forward(BackendCall call, Completion<BackendAnswer> done) {
    finish();
    if (callerGone) {
      done.fail(new HostFailure.ConnectionFailure("The caller closed the connection."));
    } else if (call.options().certificate().isPresent()) {
      done.fail(noCertificates());
    } else if (call.target() instanceof BackendTarget.Backend backend) {
      toBackend(call, backend.id(), done);
    } else if (call.target() instanceof BackendTarget.BaseUrl base) {
      toUrl(call, parse(base.url()), done);
    } else {
      toUrl(call, serviceUrl, done);
    }
  }

  static HostFailure noCertificates() {
    return new HostFailure.Refused("The local gateway has no client certificates.");
  }

  private void toUrl(BackendCall call, Url base, Completion<BackendAnswer> done) {
    if (base == null) {
      done.fail(
          new HostFailure.Refused(
              "No backend: neither the API nor a policy names an absolute http or https URL."));
      return;
    }
    String name = base.scheme() + "://" + base.host() + ":" + base.port();
    send(call, Route.to(name, base), done);
  }

  private void toBackend(BackendCall call, String id, Completion<BackendAnswer> done) {
    Backends now = backends.get();
    Optional<PoolBalancer> pool = now.pool(id);
    if (pool.isPresent()) {
      toPool(call, pool.get(), done);
      return;
    }
    Optional<BackendState> single = now.single(id);
    if (single.isEmpty()) {
      done.fail(new HostFailure.Refused("Backend with id '" + id + "' could not be found."));
    } else if (!single.get().breaker().allows(clock.millis())) {
      unavailable(id, single, done);
    } else {
      withCredentials(call, Route.to(single.get(), "", Optional.empty()), done);
    }
  }

  private void toPool(BackendCall call, PoolBalancer pool, Completion<BackendAnswer> done) {
    long now = clock.millis();
    Optional<String> cookie = pool.pool().affinityCookie();
    Optional<String> session = cookie.flatMap(name -> SessionCookie.find(call.headers(), name));
    Optional<BackendState> sticky = session.flatMap(value -> pool.sticky(value, now));
    BackendState member = sticky.isPresent() ? sticky.get() : pool.next(now);
    if (member == null) {
      unavailable(pool.pool().id(), pool.firstToRecover(now), done);
      return;
    }
    notes.accept(
        () ->
            "Backend pool '%s' chose '%s'%s."
                .formatted(
                    pool.pool().id(),
                    member.backend().id(),
                    sticky.isPresent() ? " for the session" : ""));
    Optional<String> setCookie =
        sticky.isPresent()
            ? Optional.empty()
            : cookie.map(name -> SessionCookie.header(name, member.backend().id()));
    withCredentials(call, Route.to(member, pool.pool().id(), setCookie), done);
  }

  private void unavailable(
      String id, Optional<BackendState> first, Completion<BackendAnswer> done) {
    long millis = first.map(s -> s.breaker().millisToRecovery(clock.millis())).orElse(0L);
    notes.accept(() -> "Backend '%s': circuit breaker open, nothing was sent.".formatted(id));
    attempts.add(new Attempt(attempts.size() + 1, id, "", 0, "circuit breaker open", 0, true));
    done.fail(
        new HostFailure.Unavailable(
            "Backend '" + id + "' is unavailable: its circuit breaker is open.",
            id,
            Math.max(1, (millis + 999) / 1000),
            first.flatMap(state -> state.breaker().tripAnswer())));
  }

  private void withCredentials(BackendCall call, Route route, Completion<BackendAnswer> done) {
    route.credentials().headers().forEach((name, values) -> call.headers().set(name, values));
    route.credentials().authorization().ifPresent(a -> authorize(call, a));
    Optional<String> resource = route.credentials().identityResource();
    if (resource.isEmpty()) {
      send(call, route, done);
      return;
    }
    tokens.token(
        resource.get(),
        route.credentials().identityClientId(),
        new Completion<>() {
          @Override
          public void complete(String token) {
            authorize(call, "Bearer " + token);
            send(call, route, done);
          }

          @Override
          public void fail(HostFailure failure) {
            done.fail(failure);
          }
        });
  }

  private void send(BackendCall call, Route route, Completion<BackendAnswer> done) {
    Url url = route.url(call.path(), call.queryString());
    if (callerHost != null && callerHost.equals(call.headers().joined("Host"))) {
      call.headers().remove("Host");
    }
    long start = System.nanoTime();
    current =
        client.send(
            new WireCall(
                call.method(), url, call.headers(), call.body(), call.options(), route.tls()),
            new Completion<>() {
              @Override
              public void complete(WireAnswer wire) {
                BackendAnswer answer = route.answer(wire, url);
                if (route.breaker() != null) {
                  route.breaker().answered(answer, clock.millis());
                }
                record(route, wire.status(), "", start);
                done.complete(answer);
              }

              @Override
              public void fail(HostFailure failure) {
                if (route.breaker() != null) {
                  route.breaker().failed(reason(failure), clock.millis());
                }
                record(route, 0, reason(failure), start);
                done.fail(failure);
              }
            });
  }

  private void record(Route route, int status, String failure, long start) {
    boolean tripped = route.breaker() != null && !route.breaker().allows(clock.millis());
    if (tripped) {
      notes.accept(() -> "The circuit breaker of backend '%s' is open.".formatted(route.name()));
    }
    attempts.add(
        new Attempt(
            attempts.size() + 1,
            route.pool(),
            route.name(),
            status,
            failure,
            (System.nanoTime() - start) / 1000,
            tripped));
  }

  private static void authorize(BackendCall call, String value) {
    call.headers().set("Authorization", List.of(value));
  }

  private String reason(HostFailure failure) {
    if (callerGone) {
      return "ClientConnectionFailure";
    }
    return failure instanceof HostFailure.Timeout ? "Timeout" : "BackendConnectionFailure";
  }

  private static Url parse(String url) {
    try {
      return Url.parse(url);
    } catch (IllegalArgumentException notAbsolute) {
      return null;
    }
  }
}
