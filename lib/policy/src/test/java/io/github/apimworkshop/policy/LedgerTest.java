package io.github.apimworkshop.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.apimworkshop.policy.expression.ExpressionLedger;
import io.github.apimworkshop.policy.handler.PolicyLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LedgerTest {
  private static final Path FILE = Path.of("..", "..", "docs", "ledger", "policies.md");
  private static final String HEAD =
      """
      # Policy language: what is covered

      Written by `LedgerTest` of the `policy` module from its tables of policies and types, its conformance cases
      in `lib/policy/src/test/resources/conformance`, the rows in `lib/policy/src/test/resources/expressions` and its
      test classes. Do not edit by hand.

      *exact*: as documented, shown by the tests named. *approximate*: works, with the difference said. *refused*: the
      document cannot be saved; the message names the policy and says what to do instead.

      ## Policies

      """;
  private static final String CONTEXT =
      """

      ## The context variable

      `in` names the files of rows; `policies` are the conformance cases. A member counts as named when an
      expression there has its name after a dot.

      """;
  private static final String TYPES =
      """

      ## .NET types

      Every other type or member is refused when the document is saved, by its name.

      """;

  static Set<String> refusedPolicies() {
    return PolicyLedger.refused();
  }

  private static String text() throws IOException {
    ExpressionLedger expressions = new ExpressionLedger();
    String text =
        HEAD
            + new PolicyLedger().text()
            + CONTEXT
            + expressions.text(true)
            + TYPES
            + expressions.text(false);
    return text.replace("\r\n", "\n");
  }

  /** {@code mvn -pl lib/policy test -Dtest=LedgerTest -Dledger=write} brings it up to date. */
  @Test
  void ledger_file_isUpToDate() throws IOException {
    String text = text();
    if ("write".equals(System.getProperty("ledger"))) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text);
    }
    assertThat(Files.readString(FILE).replace("\r\n", "\n")).isEqualTo(text);
  }

  @Test
  void ledger_everyElement_hasATest() throws IOException {
    assertThat(new PolicyLedger().elementsWithoutTest()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refusedPolicies")
  void compile_policyOfTheLanguageThatIsNotModelled_isRefusedByNameWithTheReason(String policy) {
    PolicyValidationException refused =
        catchThrowableOfType(
            PolicyValidationException.class,
            () ->
                new PolicyCompiler()
                    .compile(
                        "<policies><inbound><" + policy + " /></inbound></policies>",
                        PolicyFormat.RAWXML,
                        PolicyScope.API,
                        PipelineFixture.ANYTHING_EXISTS));

    assertThat(refused.format("policy.xml"))
        .isEqualTo(
            "policy.xml:1:21 "
                + policy
                + ": This policy is not supported: "
                + PolicyLedger.reason(policy));
  }
}
