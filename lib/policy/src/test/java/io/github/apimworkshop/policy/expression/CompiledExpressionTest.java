package io.github.apimworkshop.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledExpressionTest {

  private static CompiledExpression compile(String source) throws ExpressionSyntaxException {
    return new ExpressionCompiler().compile(source);
  }

  @Test
  void evaluate_sameTreeOnManyThreads_givesEachItsOwnResult() throws Exception {
    CompiledExpression shared =
        compile(
            "@{ var n = (int)context.Variables[\"number\"]; var f = new List<Func<int, int>>(); int total = 0;"
                + " for (int i = 0; i < 50; i++) { var j = i; f.Add(x => x + j + n); }"
                + " foreach (var g in f) { total += g(1); } return total; }");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Object>> results = new ArrayList<>();
      for (int n = 0; n < 400; n++) {
        int number = n;
        results.add(
            threads.submit(
                () -> {
                  ExpressionFixture fixture = new ExpressionFixture();
                  fixture.variables().put("number", number);
                  return shared.evaluate(fixture, ExpressionFixture.host());
                }));
      }
      for (int n = 0; n < 400; n++) {
        assertThat(results.get(n).get()).isEqualTo(50 + 49 * 25 + 50 * n);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "@(context.Request.Method), false, false",
    "@(context.Request.Body.As<string>()), true, false",
    "@(context.Response.Body.As<string>()), false, true",
    "@{ var r = context.Response; return r.Body.As<string>(); }, true, true",
    "@(((IResponse)context.Variables[\"answer\"]).Body.As<string>()), true, true",
    "@{ foreach (var x in context.Request.Body.As<JArray>()) { } return 1; }, true, false"
  })
  void readsBody_byWhatTheSourceNames_isKnownBeforeItRuns(
      String source, boolean request, boolean response) throws Exception {
    CompiledExpression compiled = compile(source);
    assertThat(compiled.readsRequestBody()).isEqualTo(request);
    assertThat(compiled.readsResponseBody()).isEqualTo(response);
    assertThat(compiled.source()).isEqualTo(source);
  }

  @Test
  void evaluate_trace_reachesTheContext() throws Exception {
    ExpressionFixture fixture = new ExpressionFixture();
    compile("@{ context.Trace(\"seen\"); return 1; }").evaluate(fixture, ExpressionFixture.host());
    assertThat(fixture.traces()).containsExactly("seen");
  }

  @Test
  void compile_severalFaults_reportsEachWithItsPlace() {
    String source = "@{ var a = foo; var b = bar; return a; }";
    assertThatThrownBy(() -> compile(source))
        .isInstanceOfSatisfying(
            ExpressionSyntaxException.class,
            e ->
                assertThat(e.diagnostics())
                    .containsExactly(
                        new ExpressionDiagnostic(
                            11, 3, "The name 'foo' does not exist in the current context"),
                        new ExpressionDiagnostic(
                            24, 3, "The name 'bar' does not exist in the current context")));
  }

  @Test
  void evaluate_catastrophicRegex_isStopped() throws Exception {
    CompiledExpression compiled =
        compile("@(Regex.IsMatch(new string('x', 40), @\"(x+x+)+\\1y\"))");
    assertThatThrownBy(() -> compiled.evaluate(new ExpressionFixture(), ExpressionFixture.host()))
        .hasMessage("The expression was stopped after 5000000 steps.");
  }

  @Test
  void values_convertedForAttributes_followDotNet() throws Exception {
    assertThat(ExpressionValues.bool("True")).isTrue();
    assertThat(ExpressionValues.int32("12")).isEqualTo(12);
    assertThat(ExpressionValues.int32(3L)).isEqualTo(3);
    assertThat(ExpressionValues.float64(3)).isEqualTo(3.0);
    assertThat(ExpressionValues.text(2.0)).isEqualTo("2");
    assertThat(ExpressionValues.bytes("é")).hasSize(2);
    assertThatThrownBy(() -> ExpressionValues.int32("x"))
        .hasMessage("Input string was not in a correct format.");
    assertThatThrownBy(() -> ExpressionValues.bool(null))
        .hasMessage("Object reference not set to an instance of an object.");
  }

  @Test
  void values_copyOfJson_isIndependent() throws Exception {
    ExpressionFixture fixture = new ExpressionFixture();
    Object stored = compile("@(JArray.Parse(\"[1]\"))").evaluate(fixture, ExpressionFixture.host());
    fixture.variables().put("copy", ExpressionValues.copy(stored));
    compile("@{ ((JArray)context.Variables[\"copy\"]).Add(2); return 1; }")
        .evaluate(fixture, ExpressionFixture.host());
    assertThat(ExpressionValues.text(stored)).isEqualTo("[\r\n  1\r\n]");
  }
}
