package io.github.apimworkshop.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was accepted or refused once stays so, with the same words. */
class PolicyCorpusTest {

  static Stream<CorpusDocument> accepted() {
    return CorpusDocument.accepted();
  }

  static Stream<CorpusDocument> refused() {
    return CorpusDocument.refused();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void compile_publishedConstruction_isAccepted(CorpusDocument document) {
    assertThatCode(document::compile).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void compile_faultyDocument_isToldTheSameFirst(CorpusDocument document) {
    PolicyValidationException refusal =
        catchThrowableOfType(PolicyValidationException.class, document::compile);

    assertThat(refusal).isNotNull();
    assertThat(refusal.format("policy.xml").lines().findFirst()).hasValue(document.refusal());
  }
}
