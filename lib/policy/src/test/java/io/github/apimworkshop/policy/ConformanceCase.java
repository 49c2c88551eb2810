package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import io.github.apimworkshop.policy.pipeline.IncomingRequest;
import io.github.apimworkshop.policy.pipeline.MatchedScope;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One folder of a policy, requests, backend answers and what must come of them. */
record ConformanceCase(Path folder) {
  private static final UUID REQUEST_ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final PolicyCompiler COMPILER = new PolicyCompiler();

  /** What happened to one request. */
  record Run(ExchangeOutcome outcome, Duration took, Exchange exchange) {}

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Properties settings() {
    return properties("case.properties");
  }

  private Properties properties(String file) {
    Properties properties = new Properties();
    if (has(file)) {
      try (var reader = Files.newBufferedReader(folder.resolve(file))) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  PolicyFormat format() {
    return PolicyFormat.valueOf(settings().getProperty("format", "RAWXML"));
  }

  PolicyPipeline pipeline() throws PolicyValidationException {
    List<CompiledPolicy> documents = new ArrayList<>();
    for (PolicyScope scope : PolicyScope.values()) {
      String file = scope == PolicyScope.API ? "policy.xml" : scope.word() + ".xml";
      if (has(file) && scope != PolicyScope.FRAGMENT) {
        documents.add(COMPILER.compile(read(file), format(), scope, environment()));
      }
    }
    return PolicyPipeline.of(documents);
  }

  void compileAs(PolicyScope scope) throws PolicyValidationException {
    COMPILER.compile(read("policy.xml"), format(), scope, environment());
  }

  private PolicyEnvironment environment() {
    Properties namedValues = properties("named-values.properties");
    Properties settings = settings();
    return new PolicyEnvironment() {
      @Override
      public Optional<String> namedValue(String displayName) {
        return Optional.ofNullable(namedValues.getProperty(displayName));
      }

      @Override
      public Optional<String> fragment(String id) {
        String file = "fragments/" + id + ".xml";
        return has(file) ? Optional.of(read(file)) : Optional.empty();
      }

      @Override
      public boolean backendExists(String id) {
        return !id.contains("missing");
      }

      @Override
      public Optional<Set<String>> templateParameters() {
        return Optional.ofNullable(settings.getProperty("templateParameters"))
            .map(names -> Set.of(names.split(",")));
      }
    };
  }

  /** The setting {@code parameters} lists name:place:required:type, set apart by commas. */
  OperationContract contract() {
    String text = settings().getProperty("parameters", "");
    List<OperationContract.Parameter> parameters = new ArrayList<>();
    for (String each : text.split(",", -1)) {
      String[] parts = each.split(":", -1);
      if (parts.length == 4) {
        parameters.add(
            new OperationContract.Parameter(
                parts[0],
                parts[1],
                Boolean.parseBoolean(parts[2]),
                "{\"type\":\"" + parts[3] + "\"}"));
      }
    }
    return new OperationContract(parameters, List.of());
  }

  List<Run> run(ScriptedHost host) throws PolicyValidationException {
    PolicyPipeline pipeline = pipeline();
    List<Run> runs = new ArrayList<>();
    for (HttpText request : HttpText.parseAll(read("request.http"))) {
      if (request.note().startsWith("wait ")) {
        host.clock.move(Duration.ofSeconds(Long.parseLong(request.note().substring(5).strip())));
      }
      runs.add(run(pipeline, host, request));
    }
    return runs;
  }

  private Run run(PolicyPipeline pipeline, ScriptedHost host, HttpText request) {
    Properties settings = settings();
    String[] line = request.firstLine().split(" ", -1);
    Url url = Url.parse("https://gateway.test/api" + line[1]);
    Map<String, String> parameters = new LinkedHashMap<>();
    settings.stringPropertyNames().stream()
        .filter(name -> name.startsWith("parameter."))
        .sorted()
        .forEach(name -> parameters.put(name.substring(10), settings.getProperty(name)));
    Exchange exchange =
        Exchange.begin(
            scope(settings),
            new IncomingRequest(
                line[0],
                url,
                url.path().substring("/api".length()),
                request.headers(),
                request.bodyBytes(),
                settings.getProperty("ipAddress", "203.0.113.7"),
                parameters),
            REQUEST_ID,
            host.clock,
            true);
    Instant start = host.clock.instant();
    List<ExchangeOutcome> outcomes = new ArrayList<>();
    if (settings.containsKey("preflight")) {
      pipeline.runPreflight(exchange, host, outcomes::add);
    } else {
      pipeline.run(exchange, host, outcomes::add);
    }
    while (outcomes.isEmpty() && host.clock.step()) {
      // the clock moves to whatever comes next
    }
    if (outcomes.size() != 1) {
      throw new AssertionError("expected one outcome, got " + outcomes.size());
    }
    Run run = new Run(outcomes.get(0), Duration.between(start, host.clock.instant()), exchange);
    Transfers.deliver(run.outcome());
    return run;
  }

  private static MatchedScope scope(Properties settings) {
    OperationInfo operation =
        new OperationInfo(
            "operation-1", "POST", "Operation", settings.getProperty("urlTemplate", "/{*path}"));
    ApiInfo api = ApiInfo.of("api-1", "Test API", "api", Url.parse("https://backend.test/base"));
    return new MatchedScope(
        DeploymentInfo.managed("service-1", "West US"),
        api,
        operation,
        People.product(settings),
        People.subscription(settings),
        null);
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  static String messages(Exchange exchange) {
    return exchange.traceEntries().stream()
        .map(entry -> entry.section().word() + " " + entry.source() + " " + entry.data())
        .collect(Collectors.joining("\n"));
  }
}
