package io.github.apimworkshop.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.TemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small templates that ask for endless work or endless memory are refused in good time. */
@Timeout(30)
final class GrowthTest {

  private static String refusal(String expression) {
    ObjectNode template = Templates.empty();
    Templates.add(template, "a").putObject("properties").put("x", "[" + expression + "]");
    return refusal(template);
  }

  private static String refusal(ObjectNode template) {
    TemplateException refused =
        catchThrowableOfType(
            TemplateException.class, () -> TemplateDeployment.prepare(Templates.request(template)));
    return refused == null ? "" : refused.error().message();
  }

  @Test
  void prepare_variablesThatDouble_areRefused() {
    ObjectNode template = Templates.empty();
    ObjectNode variables = template.putObject("variables");
    variables.put("v0", "x");
    for (int i = 1; i < 60; i++) {
      String before = "[variables('v" + (i - 1) + "')]";
      variables.putArray("v" + i).add(before).add(before);
    }
    Templates.add(template, "a").putObject("properties").put("x", "[variables('v59')]");
    assertThat(refusal(template)).contains("has more than '200000' values");
  }

  @Test
  void prepare_lambdasThatDouble_areRefused() {
    String twice = "lambda('c', 'n', createArray(lambdaVariables('c'), lambdaVariables('c')))";
    assertThat(refusal("reduce(range(0, 100), 'x', " + twice + ")"))
        .contains("has more than '200000' values");
    String text = "lambda('c', 'n', concat(lambdaVariables('c'), lambdaVariables('c')))";
    assertThat(refusal("reduce(range(0, 100), 'x', " + text + ")"))
        .contains("would give a text of more than '4194304' characters");
  }

  @Test
  void prepare_loopsInLoops_areRefused() {
    String inner = "lambda('b', map(range(0, 10000), lambda('c', 1)))";
    assertThat(
            refusal(
                "length(map(range(0, 10000), lambda('a', map(range(0, 10000), " + inner + "))))"))
        .containsAnyOf("steps to evaluate", "values");
    ObjectNode template = Templates.empty();
    ObjectNode object = Templates.add(template, "a").putObject("properties");
    for (int i = 0; i < 4; i++) {
      ObjectNode loop = object.putArray("copy").addObject().put("name", "l" + i).put("count", 800);
      object = loop.putObject("input");
    }
    assertThat(refusal(template)).contains("steps to evaluate");
  }

  @Test
  void prepare_longTexts_areRefused() {
    String big = "padLeft('', 131072, 'x')";
    assertThat(refusal("join(map(range(0, 1000), lambda('i', " + big + ")), ',')"))
        .contains("would give a text of more than");
    assertThat(refusal("replace(" + big + ", 'x', " + big + ")"))
        .contains("would give a text of more than");
    assertThat(refusal("format('" + "{0}".repeat(100) + "', " + big + ")"))
        .contains("would give a text of more than");
  }

  @Test
  void prepare_nestedCalls_evaluateEachArgumentOnce() {
    String text = "createArray('x')";
    for (int i = 0; i < 60; i++) {
      text = "union(" + text + ", createArray('y'))";
    }
    assertThat(refusal("first(" + text + ")")).isEmpty();
  }
}
