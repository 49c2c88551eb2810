package io.github.apimworkshop.arm.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExpressionParserTest {
  private static final List<String> FRAGMENTS =
      List.of(
          "concat",
          "if",
          "a1",
          "_b",
          "ns.f",
          "(",
          ")",
          "[",
          "]",
          ".",
          ",",
          "'",
          "'x'",
          "''''",
          "0",
          "-7",
          "+3",
          "99999999999999999999",
          " ",
          "\t",
          "()",
          "('a')",
          ".p",
          "[0]",
          "{",
          "\u00e4",
          "#",
          "-",
          "\ud83d");

  @Test
  void parse_randomText_givesTreeOrReason() {
    var random = new Random(20261120);
    int trees = 0;
    for (int i = 0; i < 200_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      }
      Expression tree;
      try {
        tree = ExpressionParser.parse(text.toString());
      } catch (ExpressionException e) {
        assertThat(e.getMessage()).isNotBlank();
        continue;
      }
      trees++;
      assertThat(ExpressionParser.parse(tree.toString())).isEqualTo(tree);
    }
    assertThat(trees).isGreaterThan(1_000);
  }

  @Test
  void parse_nestedCall_keepsForm() {
    String text = "format('it''s {0}', __bicep.f(a(1)[0].b, -5))";
    assertThat(ExpressionParser.parse(text)).hasToString(text);
  }

  @Test
  void parse_deepNesting_isRefused() {
    for (String opening : List.of("f(", "f()[f(", "a(b(")) {
      String text = opening.repeat(100_000);
      assertThatThrownBy(() -> ExpressionParser.parse(text))
          .isInstanceOf(ExpressionException.class)
          .hasMessage("The language expression is nested too deeply");
    }
    String accesses = "f()" + ".a".repeat(100_000);
    assertThatThrownBy(() -> ExpressionParser.parse(accesses))
        .hasMessage("The language expression is nested too deeply");
  }

  @Test
  void parse_openString_namesPosition() {
    assertThatThrownBy(() -> ExpressionParser.parse("concat('a', 'b"))
        .hasMessage(
            "The language expression 'concat('a', 'b' is not valid: the string character ''' at position '12'"
                + " is not closed");
  }

  @Test
  void isExpression_bracketForms_followEscapeRule() {
    assertThat(ExpressionParser.isExpression("[f()]")).isTrue();
    assertThat(ExpressionParser.isExpression("[[f()]")).isFalse();
    assertThat(ExpressionParser.isExpression("[f()] ")).isFalse();
    assertThat(ExpressionParser.isExpression("[]")).isTrue();
    assertThat(ExpressionParser.isExpression("[")).isFalse();
    assertThat(ExpressionParser.literal("[[f()]")).isEqualTo("[f()]");
    assertThat(ExpressionParser.literal("[[open")).isEqualTo("[[open");
  }
}
