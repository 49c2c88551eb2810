package io.github.apimworkshop.benchmarks.policy;

import io.github.apimworkshop.policy.CompiledPolicy;
import io.github.apimworkshop.policy.PolicyCompiler;
import io.github.apimworkshop.policy.PolicyEnvironment;
import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.PolicyValidationException;
import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.expression.CompiledExpression;
import io.github.apimworkshop.policy.expression.ExpressionCompiler;
import io.github.apimworkshop.policy.expression.ExpressionEvaluationException;
import io.github.apimworkshop.policy.expression.ExpressionHost;
import io.github.apimworkshop.policy.expression.ExpressionSyntaxException;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import io.github.apimworkshop.policy.pipeline.IncomingRequest;
import io.github.apimworkshop.policy.pipeline.MatchedScope;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One request through {@code policies/backend-pool.xml}, its compilation, and one condition. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PolicyBenchmark {
  private static final byte[] BODY = "x".repeat(1024).getBytes(StandardCharsets.UTF_8);
  private static final Url CHAT =
      Url.parse("http://127.0.0.1/openai/deployments/gpt-4o/chat/completions?api-version=1");

  private final NoIoHost host = new NoIoHost();
  private final ExpressionHost expressionHost = ExpressionHost.of(Clock.systemUTC(), new Random(7));
  private String document;
  private PolicyPipeline pipeline;
  private CompiledExpression condition;
  private Exchange exchange;

  /** The policy document; given by the command. */
  @Param("policies/backend-pool.xml")
  public String policy;

  /** Compiles what is measured. */
  @Setup
  public void compile() throws IOException, PolicyValidationException, ExpressionSyntaxException {
    document = Files.readString(Path.of(policy), StandardCharsets.UTF_8);
    pipeline = PolicyPipeline.of(List.of(compileDocument()));
    condition =
        new ExpressionCompiler()
            .compile("@(context.Request.Method == \"POST\" && context.Request.Url.Port == 80)");
    exchange = request();
  }

  /** A simple condition, compiled before. */
  @Benchmark
  public Object condition() throws ExpressionEvaluationException {
    return condition.evaluate(exchange, expressionHost);
  }

  /** A whole request without input and output; the backend answers at once. */
  @Benchmark
  public ExchangeOutcome pipeline() {
    ExchangeOutcome[] outcome = new ExchangeOutcome[1];
    pipeline.run(request(), host, answer -> outcome[0] = answer);
    if (outcome[0].status() != 200) {
      throw new IllegalStateException("status " + outcome[0].status());
    }
    return outcome[0];
  }

  /** From text to a pipeline. */
  @Benchmark
  public CompiledPolicy compileDocument() throws PolicyValidationException {
    return new PolicyCompiler()
        .compile(document, PolicyFormat.RAWXML, PolicyScope.API, Everything.EXISTS);
  }

  private static Exchange request() {
    return Exchange.begin(
        new MatchedScope(
            DeploymentInfo.managed("service", "West US"),
            ApiInfo.of("azure-openai", "Azure OpenAI", "openai", CHAT),
            new OperationInfo(
                "chat", "POST", "Chat", "/deployments/{deployment-id}/chat/completions"),
            null,
            null,
            null),
        new IncomingRequest(
            "POST",
            CHAT,
            "/deployments/gpt-4o/chat/completions",
            Headers.of("Content-Type", "application/json", "api-key", "key", "Host", "127.0.0.1"),
            BODY,
            "127.0.0.1",
            Map.of("deployment-id", "gpt-4o")),
        new UUID(0, 1),
        Clock.systemUTC(),
        false);
  }

  private enum Everything implements PolicyEnvironment {
    EXISTS;

    @Override
    public Optional<String> namedValue(String displayName) {
      return Optional.empty();
    }

    @Override
    public Optional<String> fragment(String id) {
      return Optional.empty();
    }

    @Override
    public boolean backendExists(String id) {
      return true;
    }

    @Override
    public Optional<Set<String>> templateParameters() {
      return Optional.empty();
    }
  }
}
