package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.workshop.Deployment;
import io.github.apimworkshop.workshop.SubscriptionKey;
import io.github.apimworkshop.workshop.Workshop;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.Fault;
import io.github.apimworkshop.workshop.check.Checkpoint;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import io.github.apimworkshop.workshop.traffic.Run;
import io.github.apimworkshop.workshop.traffic.Traffic;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any one deployed piece broken on purpose makes a checkpoint fail, and its message names the
 * piece. The checks are those of the notebooks, made with the same library calls.
 */
class SabotageIT {
  private static final TestKit KIT = TestKit.laidOut();
  private static final String EMPTY_POLICY =
      "<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound>"
          + "<on-error><base /></on-error></policies>";
  private static final Map<String, Workshop> WORKSHOPS = new HashMap<>();
  private static AzureTarget target;

  /** A step that is deployed: its workshop, what it deployed, and its key as it was at first. */
  record Stage(Workshop workshop, Deployment deployment, SubscriptionKey key, Sabotage sabotage) {
    String service() {
      String url = deployment.output("apimSubscriptionId");
      return url.replaceAll(".*/service/([^/]+)/.*", "$1");
    }

    String in(String rest) {
      return sabotage.inService(service(), rest);
    }

    String account(int number) {
      return service().replace("apim-", "aoai-") + "-instance" + number;
    }

    HttpRequest request() {
      return HttpRequest.newBuilder(
              URI.create(deployment.output("chatUrl") + "?api-version=2024-10-21"))
          .header("api-key", key.value())
          .header("Content-Type", "application/json")
          .POST(
              BodyPublishers.ofString(
                  "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]}"))
          .build();
    }

    boolean callsAnswered() {
      return Traffic.send(request()).times(6).afterWarmUp(0).run().failures().isEmpty();
    }

    boolean splitFits(Map<String, Integer> weights) {
      var runs = Traffic.send(request()).times(60).inParallel(4).afterWarmUp(0).run();
      return runs.sharesBy(Run::region, weights).verdict().fits();
    }
  }

  /** One row of the table. */
  record Row(
      String what,
      String template,
      BiConsumer<Sabotage, Stage> sabotage,
      String code,
      Predicate<Stage> check,
      List<String> words) {
    @Override
    public String toString() {
      return template + ": " + what + " → " + code;
    }
  }

  @BeforeAll
  static void start() {
    System.setProperty("WORKSHOP_HOME", KIT.home().toString());
    target = AzureTarget.open(WorkshopHome.find(), name -> null);
  }

  @AfterAll
  static void stop() throws Exception {
    System.clearProperty("WORKSHOP_HOME");
    KIT.workshop("stop");
  }

  static Stream<Row> rows() {
    String pool = "backend-pool";
    String breaker = "circuit-breaker";
    Predicate<Stage> answered = Stage::callsAnswered;
    Predicate<Stage> split = stage -> stage.splitFits(Map.of("West US", 2, "East US", 1));
    Predicate<Stage> weights =
        stage -> {
          var members = stage.workshop().pool(stage.deployment().output("poolId"));
          return members.weights().equals(List.of(2, 1));
        };
    Predicate<Stage> breakers =
        stage -> {
          var members = stage.workshop().pool(stage.deployment().output("poolId")).members();
          return members.stream().map(m -> m.priority()).toList().equals(List.of(1, 2))
              && members.stream().noneMatch(m -> m.breaker().isEmpty());
        };
    return Stream.of(
        row(
            "role of the first account",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.deleteRoles(s.account(on.account(1))),
            "role assignment on account aoai-",
            "instance1 is missing"),
        row(
            "role of the second account",
            pool,
            "LAB-031",
            split,
            (s, on) -> s.deleteRoles(s.account(on.account(2))),
            "role assignment on account aoai-",
            "instance2 is missing"),
        row(
            "address of the first backend",
            pool,
            "LAB-033",
            answered,
            (s, on) ->
                s.change(
                    on.in("/backends/openai-instance1"),
                    p -> p.put("url", "http://127.0.0.1:9/openai")),
            "backend openai-instance1 differs: properties.url is http://127.0.0.1:9/openai"),
        row(
            "path of the second backend",
            pool,
            "LAB-031",
            split,
            (s, on) ->
                s.change(
                    on.in("/backends/openai-instance2"),
                    p -> p.put("url", p.path("url").asText().replace("/openai", "/opnai"))),
            "backend openai-instance2 differs: properties.url is"),
        row(
            "weight of a member",
            pool,
            "LAB-032",
            weights,
            (s, on) ->
                s.change(
                    on.in("/backends/openai-instance-backend-pool"),
                    p -> member(p, 0).put("weight", 5)),
            "backend openai-instance-backend-pool differs",
            "weight is 5, the template says 2"),
        row(
            "priority of a member",
            pool,
            "LAB-031",
            split,
            (s, on) ->
                s.change(
                    on.in("/backends/openai-instance-backend-pool"),
                    p -> member(p, 1).put("priority", 2)),
            "backend openai-instance-backend-pool differs",
            "priority is 2, the template says 1"),
        row(
            "a member taken out",
            pool,
            "LAB-032",
            weights,
            (s, on) ->
                s.change(
                    on.in("/backends/openai-instance-backend-pool"),
                    p -> ((ArrayNode) p.at("/pool/services")).remove(1)),
            "backend openai-instance-backend-pool differs"),
        row(
            "policy emptied",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.policy(on.in("/apis/azure-openai"), EMPTY_POLICY),
            "policy of API azure-openai differs"),
        row(
            "policy deleted",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.delete(on.in("/apis/azure-openai/policies/policy")),
            "policy of API azure-openai is missing"),
        row(
            "policy names one backend",
            pool,
            "LAB-031",
            split,
            (s, on) ->
                s.policy(
                    on.in("/apis/azure-openai"),
                    EMPTY_POLICY.replaceFirst(
                        "<base />",
                        "<base /><set-backend-service backend-id=\"openai-instance1\" /><authentication-managed-identity resource=\"https://cognitiveservices.azure.com\" />")),
            "policy of API azure-openai differs"),
        row(
            "subscription suspended",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.change(on.in("/subscriptions/attendee"), p -> p.put("state", "suspended")),
            "subscription attendee differs: properties.state is suspended, the template says active"),
        row(
            "subscription deleted",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.delete(on.in("/subscriptions/attendee")),
            "subscription attendee is missing"),
        row(
            "model deployment deleted",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.delete(s.account(on.account(1)) + "/deployments/gpt-4o"),
            "model deployment gpt-4o is missing"),
        row(
            "path of the API",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.change(on.in("/apis/azure-openai"), p -> p.put("path", "open-ai")),
            "API azure-openai differs: properties.path is open-ai, the template says openai"),
        row(
            "operation deleted",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.delete(on.in("/apis/azure-openai/operations/chat-completions")),
            "operation chat-completions is missing"),
        row(
            "header of the key",
            pool,
            "LAB-033",
            answered,
            (s, on) ->
                s.change(
                    on.in("/apis/azure-openai"),
                    p ->
                        ((ObjectNode) p.path("subscriptionKeyParameterNames"))
                            .put("header", "x-key")),
            "API azure-openai differs: properties.subscriptionKeyParameterNames.header is x-key"),
        row(
            "API deleted",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.delete(on.in("/apis/azure-openai")),
            "API azure-openai is missing"),
        row(
            "an account fails",
            pool,
            "LAB-031",
            split,
            (s, on) -> on.workshop().fault(on.account(2), Fault.of("500")),
            "instance2 has the fault"),
        // Last of its step: a new identity may not take over the old role assignments.
        row(
            "managed identity switched off",
            pool,
            "LAB-033",
            answered,
            (s, on) -> s.patch(on.in(""), "{'identity': {'type': 'None'}}"),
            "API Management service apim-",
            "identity"),
        row(
            "circuit breaker removed",
            breaker,
            "LAB-051",
            breakers,
            (s, on) ->
                s.change(on.in("/backends/openai-instance1"), p -> p.remove("circuitBreaker")),
            "backend openai-instance1 differs: properties.circuitBreaker"),
        row(
            "priorities made equal",
            breaker,
            "LAB-051",
            breakers,
            (s, on) ->
                s.change(on.in("/backends/openaiopool"), p -> member(p, 1).put("priority", 1)),
            "backend openaiopool differs",
            "priority is 1, the template says 2"),
        row(
            "retry removed",
            breaker,
            "LAB-053",
            stage -> {
              stage
                  .workshop()
                  .fault(stage.account(1), Fault.throttle(Duration.ofSeconds(60)).times(1));
              return stage.callsAnswered();
            },
            (s, on) ->
                s.policy(
                    on.in("/apis/azure-openai"),
                    EMPTY_POLICY.replaceFirst(
                        "<base />",
                        "<base /><set-backend-service backend-id=\"openaiopool\" /><authentication-managed-identity resource=\"https://cognitiveservices.azure.com\" />")),
            "policy of API azure-openai differs"),
        row(
            "a backend of the die",
            "policy-load-balancing",
            "LAB-062",
            stage ->
                stage.splitFits(Map.of("Sweden Central", 7, "West US 3", 2, "North Central US", 1)),
            (s, on) ->
                s.change(
                    on.in("/backends/openai-first-backend"),
                    p -> p.put("url", "http://127.0.0.1:9/openai")),
            "backend openai-first-backend differs: properties.url is"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void checkpoint_brokenPiece_failsAndNamesIt(Row row) {
    Workshop workshop = WORKSHOPS.computeIfAbsent(row.template(), SabotageIT::open);
    Stage stage = deployed(workshop, row.template());
    assertThatCode(() -> Checkpoint.check(row.code(), row.check().test(stage)))
        .as("before the sabotage")
        .doesNotThrowAnyException();
    calm(stage);

    row.sabotage().accept(stage.sabotage(), stage);

    assertThatThrownBy(() -> Checkpoint.check(row.code(), row.check().test(stage)))
        .isInstanceOf(WorkshopException.class)
        .hasMessageStartingWith(row.code())
        .message()
        .contains(row.words());
    calm(stage);
  }

  /** Ends faults, and lets breakers close. */
  private static void calm(Stage stage) {
    stage.workshop().endFault(stage.account(1));
    stage.workshop().endFault(stage.account(2));
    stage.workshop().waitFor(Duration.ofSeconds(61));
  }

  private static Workshop open(String template) {
    return Workshop.open("sabotage-" + template);
  }

  private static Stage deployed(Workshop workshop, String template) {
    var deployment = workshop.deploy(template + ".bicep");
    return new Stage(
        workshop,
        deployment,
        workshop.subscriptionKey(deployment.output("apimSubscriptionId")),
        new Sabotage(target, workshop.resourceGroup()));
  }

  private static Row row(
      String what,
      String template,
      String code,
      Predicate<Stage> check,
      BiConsumer<Sabotage, Stage> sabotage,
      String... words) {
    return new Row(what, template, sabotage, code, check, List.of(words));
  }

  private static ObjectNode member(ObjectNode properties, int index) {
    JsonNode member = properties.at("/pool/services/" + index);
    return (ObjectNode) member;
  }
}
