package io.github.apimworkshop.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionScannerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@(1)",
        "@(a[\"x\"] + (1))",
        "@(\")\")",
        "@(\"a\\\")\")",
        "@(')')",
        "@(@\"c:\\\")",
        "@(@\"a\"\")\")",
        "@($\"{a[\")\"]} )\")",
        "@($\"{{)}} {x:yyyy)} {y}\")",
        "@($@\"\\{x}\\\")",
        "@{ // )} \n return 1; }",
        "@{ /* }} */ return \"//\"; }",
        "@{ return \"https://x\"; }",
        "@(&quot;)&quot;)",
        "@(context.Variables[&quot;a)b&quot;] == &quot;&quot;)",
        "@('it''s' + \")\")",
        "@(a => { return \"}\"; })",
        "@(x ? \"a\" : \"b\")"
      })
  void end_wholeExpressionFollowedByText_isAfterItsLastBracket(String expression) {
    String document = "<a b=\"" + expression + "\" c=\"@(2)\" />";
    assertThat(ExpressionScanner.end(document, 6)).isEqualTo(6 + expression.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"@(1", "@(\"a)", "@{ /* }", "@($\"{a)", "plain", "@", "@("})
  void end_unbalanced_isMinusOne(String text) {
    assertThat(ExpressionScanner.end(text, 0)).isEqualTo(-1);
  }
}
