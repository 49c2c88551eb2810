package io.github.apimworkshop.localazure.apimanagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyEscapingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a b=\"@(1 < 2 && true)\" />|<a b=\"@(1 &lt; 2 &amp;&amp; true)\" />",
        "<a b=\"@(x(\"y\"))\" />|<a b=\"@(x(&quot;y&quot;))\" />",
        "<v>@(a > \"b\")</v>|<v>@(a &gt; \"b\")</v>",
        "<v>@{ if (a < b) { return \"}\"; } }</v><w/>|<v>@{ if (a &lt; b) { return \"}\"; } }</v><w/>",
        "<v>no expression &amp; no change</v>|<v>no expression &amp; no change</v>",
        "<!-- @(a < b) --><v/>|<!-- @(a < b) --><v/>",
      })
  void escape_andBack_touchesExpressionsOnly(String raw, String xml) {
    assertThat(PolicyEscaping.escape(raw)).isEqualTo(xml);
    assertThat(PolicyEscaping.unescape(xml)).isEqualTo(raw);
  }

  @Test
  void escape_textThatIsEscapedAlready_staysAsItIs() {
    String xml = "<a b=\"@(1 &lt; 2 &amp;&amp; true)\" />";
    assertThat(PolicyEscaping.escape(xml)).isEqualTo(xml);
  }

  @Test
  void escape_expressionThatNeverEnds_keepsItsText() {
    assertThat(PolicyEscaping.escape("<v>@(a")).isEqualTo("<v>@(a");
  }
}
