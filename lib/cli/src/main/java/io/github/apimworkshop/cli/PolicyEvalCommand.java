package io.github.apimworkshop.cli;

import io.github.apimworkshop.policy.expression.ExpressionCompiler;
import io.github.apimworkshop.policy.expression.ExpressionEvaluationException;
import io.github.apimworkshop.policy.expression.ExpressionHost;
import io.github.apimworkshop.policy.expression.ExpressionSyntaxException;
import io.github.apimworkshop.policy.expression.ExpressionValues;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries a policy expression out. */
@Command(
    name = "eval",
    description = {
      "Evaluates a policy expression against a request and a response in files, and prints the",
      "value and its .NET type. A fixture is written as HTTP writes it: a first line, headers, an",
      "empty line, the body. API, operation and subscription have the ids api, operation and",
      "subscription; there is no product and no user."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop policy eval '@(1 + 2)'",
      "  workshop policy eval '@(context.Response.StatusCode == 429)' --response throttled.http",
      "  workshop policy eval '@(int.Parse((string)context.Variables[\"n\"]) + 1)' --variable n=4",
      "",
      "Exit code 1 if it does not compile or throws; the line says where or what."
    })
final class PolicyEvalCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "EXPRESSION", description = "@(...) or @{...}; @() may be left out.")
  private String expression;

  @Option(names = "--request", paramLabel = "FILE", description = "What context.Request is.")
  private Path request;

  @Option(names = "--response", paramLabel = "FILE", description = "What context.Response is.")
  private Path response;

  @Option(
      names = "--variable",
      paramLabel = "NAME=VALUE",
      description = "A text in context.Variables; may be repeated.")
  private Map<String, String> variables = Map.of();

  PolicyEvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String source =
        expression.strip().startsWith("@") ? expression.strip() : "@(" + expression + ")";
    Clock clock = Clock.systemUTC();
    try {
      Object value =
          new ExpressionCompiler()
              .compile(source)
              .evaluate(
                  new FixtureContext(clock, UUID.randomUUID())
                      .of(read(request), read(response), variables),
                  ExpressionHost.of(clock, RandomGenerator.getDefault()));
      console.out().println(ExpressionValues.text(value));
      console.out().println(value == null ? "null" : ExpressionValues.typeName(value));
      return ExitCode.OK;
    } catch (ExpressionSyntaxException e) {
      e.diagnostics()
          .forEach(
              fault ->
                  console
                      .err()
                      .println(
                          "column " + column(source, fault.offset()) + ": " + fault.message()));
    } catch (ExpressionEvaluationException e) {
      console.err().println("Expression evaluation failed. " + e.getMessage());
      console.err().println(e.exceptionType());
    }
    return ExitCode.SOFTWARE;
  }

  private int column(String source, int offset) {
    int added = source.length() == expression.strip().length() ? 0 : 2;
    return Math.max(1, offset - added + 1);
  }

  private static Optional<HttpFixture> read(Path file) {
    return Optional.ofNullable(file).map(HttpFixture::read);
  }
}
