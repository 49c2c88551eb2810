package io.github.apimworkshop.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncompleteEnvironmentTest {
  private static final PolicyEnvironment INCOMPLETE =
      new AnythingExists() {
        @Override
        public boolean backendExists(String id) {
          return false;
        }

        @Override
        public boolean isComplete() {
          return false;
        }
      };

  private static CompiledPolicy compile(String inbound) throws PolicyValidationException {
    return new PolicyCompiler()
        .compile(
            "<policies><inbound>" + inbound + "</inbound></policies>",
            PolicyFormat.RAWXML,
            PolicyScope.API,
            INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<set-backend-service backend-id=\"a\" />",
        "<include-fragment fragment-id=\"f\" />",
        "<rate-limit calls=\"{{calls}}\" renewal-period=\"60\" />",
        "<set-header name=\"a\"><value>{{anything}}</value></set-header>",
        "<set-variable name=\"a\" value=\"@(10 + {{number}})\" />",
        "<set-variable name=\"a\" value=\"@(!{{flag}})\" />",
        "<set-variable name=\"a\" value=\"@({{text}}.Length)\" />",
        "<set-variable name=\"a\" value=\"@(&quot;x{{part}}&quot;)\" />",
      })
  void compile_unknownReference_isAWarning(String policy) throws Exception {
    assertThat(compile(policy).warnings()).hasSize(1);
  }

  @Test
  void compile_nothingUnknown_noWarning() throws Exception {
    assertThat(compile("<base />").warnings()).isEmpty();
  }

  @Test
  void compile_realFaultBesideUnknownReference_isStillRefused() {
    assertThatThrownBy(() -> compile("<set-variable nam=\"a\" value=\"{{x}}\" />"))
        .isInstanceOf(PolicyValidationException.class)
        .hasMessageContaining("unknown attribute 'nam' (did you mean 'name'?)");
  }
}
