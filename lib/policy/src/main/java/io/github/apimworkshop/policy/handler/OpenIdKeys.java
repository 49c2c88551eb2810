package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ForwardOptions;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.host.OutboundCall;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Fetches OpenID configurations and their key sets, and keeps each for an hour. Thread-safe. */
final class OpenIdKeys {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Provider(String keySet, String issuer, Instant until) {}

  /** What is done when the keys are there. */
  @FunctionalInterface
  interface Use {
    StepResult with(KnownKeys keys) throws PolicyFailure;
  }

  private final List<Value> urls;
  private final Map<String, Provider> providers = new ConcurrentHashMap<>();

  OpenIdKeys(List<Value> urls) {
    this.urls = urls;
  }

  /** Goes on at once if all keys are known, otherwise after fetching them. */
  StepResult load(PipelineRun run, Use use, TokenPlace place) throws PolicyFailure {
    List<String> missing = new ArrayList<>();
    List<String> all = TokenPlace.texts(urls, run);
    Instant now = run.host().clock().instant();
    for (String url : all) {
      Provider known = providers.get(url);
      if (known == null || !known.until.isAfter(now)) {
        missing.add(url);
      }
    }
    if (missing.isEmpty()) {
      return use.with(known(all));
    }
    fetch(
        run,
        missing,
        0,
        problem ->
            run.resume(
                () -> {
                  if (problem.isPresent()) {
                    throw place.failure(
                        run, new TokenRefusal("TokenSignatureKeyNotFound", problem.get()));
                  }
                  return use.with(known(all));
                }));
    return StepResult.WAIT;
  }

  private KnownKeys known(List<String> all) {
    List<Provider> found = all.stream().map(providers::get).toList();
    return new KnownKeys(
        found.stream().map(Provider::keySet).toList(),
        found.stream().map(Provider::issuer).toList(),
        List.of(),
        List.of());
  }

  private void fetch(
      PipelineRun run, List<String> missing, int index, Consumer<Optional<String>> done) {
    if (index == missing.size()) {
      done.accept(Optional.empty());
      return;
    }
    String url = missing.get(index);
    get(
        run,
        url,
        done,
        configuration ->
            get(
                run,
                configuration.path("jwks_uri").asText(),
                done,
                keys -> {
                  String issuer = configuration.path("issuer").asText();
                  Instant until = run.host().clock().instant().plus(KEPT);
                  providers.put(url, new Provider(keys.toString(), issuer, until));
                  fetch(run, missing, index + 1, done);
                }));
  }

  private static void get(
      PipelineRun run, String url, Consumer<Optional<String>> failed, Consumer<JsonNode> use) {
    OutboundCall call =
        new OutboundCall(
            "GET", url, Headers.of("Accept", "application/json"), null, ForwardOptions.DEFAULT);
    run.host()
        .send(
            call,
            new Completion<>() {
              @Override
              public void complete(BackendAnswer answer) {
                JsonNode json = parse(answer);
                if (json == null) {
                  failed.accept(Optional.of("Unable to obtain configuration from '" + url + "'."));
                } else {
                  use.accept(json);
                }
              }

              @Override
              public void fail(HostFailure failure) {
                failed.accept(
                    Optional.of(
                        "Unable to obtain configuration from '" + url + "': " + failure.message()));
              }
            });
  }

  /** Null if it is not a JSON object. */
  private static JsonNode parse(BackendAnswer answer) {
    if (answer.status() != 200 || !(answer.body() instanceof BodyContent.Buffered body)) {
      return null;
    }
    try {
      JsonNode json = JSON.readTree(new String(body.bytes(), StandardCharsets.UTF_8));
      return json.isObject() ? json : null;
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }
}
