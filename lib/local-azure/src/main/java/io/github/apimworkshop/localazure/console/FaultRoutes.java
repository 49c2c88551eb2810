package io.github.apimworkshop.localazure.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.fault.Fault;
import io.github.apimworkshop.localazure.fault.FaultKind;
import io.github.apimworkshop.localazure.fault.FaultSwitches;
import io.github.apimworkshop.localazure.openai.AccountSnapshot;
import io.github.apimworkshop.localazure.openai.OpenAiAccounts;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Switches faults of accounts: {@code PUT /admin/faults/ACCOUNT} with <code>
 * {"kind":"429","retryAfter":"PT30S","count":5,"for":"PT60S"}</code>, {@code DELETE} ends one or
 * all.
 */
final class FaultRoutes {
  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(10);
  private static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);

  private final FaultSwitches faults;
  private final OpenAiAccounts accounts;
  private final Clock clock;

  FaultRoutes(FaultSwitches faults, OpenAiAccounts accounts, Clock clock) {
    this.faults = faults;
    this.accounts = accounts;
    this.clock = clock;
  }

  void mount(Router router) {
    router.get("/admin/faults").handler(context -> Replies.json(context, active()));
    router.put("/admin/faults/:account").handler(this::knownAccountOnly).handler(this::set);
    router
        .delete("/admin/faults/:account")
        .handler(this::knownAccountOnly)
        .handler(
            context -> {
              faults.clear(context.pathParam("account"));
              Replies.json(context, active());
            });
    router
        .delete("/admin/faults")
        .handler(
            context -> {
              faults.clearAll();
              Replies.json(context, active());
            });
  }

  /** The faults that are on, as JSON shows them. */
  Map<String, Map<String, Object>> active() {
    Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
    faults.active().forEach((account, fault) -> shown.put(account, show(fault)));
    return shown;
  }

  private void knownAccountOnly(RoutingContext context) {
    String account = context.pathParam("account");
    List<String> known = accounts.snapshots().stream().map(AccountSnapshot::name).toList();
    if (known.stream().anyMatch(account::equalsIgnoreCase)) {
      context.next();
    } else {
      Replies.refuse(
          context, 404, "There is no account '" + account + "'. Accounts are: " + known + ".");
    }
  }

  private void set(RoutingContext context) {
    try {
      faults.set(context.pathParam("account"), read(Replies.body(context)));
    } catch (IllegalArgumentException e) {
      Replies.refuse(context, 400, e.getMessage());
      return;
    }
    Replies.json(context, active());
  }

  private Fault read(JsonNode json) {
    String word = json.path("kind").asText();
    FaultKind kind =
        FaultKind.ofWord(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'kind' must be one of " + FaultKind.words() + ", not '" + word + "'."));
    JsonNode count = json.path("count");
    if (!count.isMissingNode() && (!count.isInt() || count.asInt() < 1)) {
      throw new IllegalArgumentException("'count' must be a whole number of at least 1.");
    }
    return new Fault(
        kind,
        duration(json, "retryAfter").orElse(DEFAULT_RETRY_AFTER),
        duration(json, "delay").orElse(DEFAULT_DELAY),
        count.isInt() ? OptionalInt.of(count.asInt()) : OptionalInt.empty(),
        duration(json, "for").map(time -> clock.instant().plus(time)));
  }

  private static Optional<Duration> duration(JsonNode json, String name) {
    if (!json.has(name)) {
      return Optional.empty();
    }
    String text = json.path(name).asText();
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative()) {
        return Optional.of(duration);
      }
    } catch (DateTimeException e) {
      // refused below like a negative one
    }
    throw new IllegalArgumentException(
        "'" + name + "' must be an ISO 8601 duration such as PT30S, not '" + text + "'.");
  }

  private static Map<String, Object> show(Fault fault) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", fault.kind().word());
    if (fault.kind() == FaultKind.THROTTLE) {
      shown.put("retryAfter", fault.retryAfter());
    }
    if (fault.kind() == FaultKind.SLOW) {
      shown.put("delay", fault.delay());
    }
    fault.count().ifPresent(count -> shown.put("count", count));
    fault.until().ifPresent(until -> shown.put("until", until));
    return shown;
  }
}
