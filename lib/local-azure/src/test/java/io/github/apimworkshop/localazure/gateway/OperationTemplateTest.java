package io.github.apimworkshop.localazure.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.policy.context.Url;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTemplateTest {
  @ParameterizedTest
  @CsvSource({
    "/deployments/{id}/chat/completions, /deployments/gpt-4o/chat/completions, {id=gpt-4o}",
    "/a/{*rest}, /a/b/c, {rest=b/c}",
    "/a/{*rest}, /a, {rest=}",
    "/*, /any/thing, {}",
    "/a/{b}, /a/x%20y, {b=x y}",
    "/a/{b}, /a/x+y, {b=x+y}",
    "/get?a={b}, /get?a=1&c=2, {b=1}",
    "/get?a=1, /get?a=1, {}",
    "/A/b, /a/B, {}",
    "/, /, {}"
  })
  void match_fits_bindsParameters(String template, String url, String expected) {
    assertThat(match(template, url)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({"/a/{b}, /a", "/a/{b}, /a/b/c", "/a, /b", "/get?a={b}, /get", "/get?a=1, /get?a=2"})
  void match_doesNotFit_isNull(String template, String url) {
    assertThat(match(template, url)).isNull();
  }

  @Test
  void order_literalsBeforeParametersBeforeTheRest() {
    List<String> sorted =
        Stream.of("/{*path}", "/a/{b}", "/a/b", "/{a}/b", "/a/b?c={c}")
            .sorted((x, y) -> new OperationTemplate(x).compareTo(new OperationTemplate(y)))
            .toList();

    assertThat(sorted).containsExactly("/a/b?c={c}", "/a/b", "/a/{b}", "/{a}/b", "/{*path}");
  }

  private static Map<String, String> match(String template, String path) {
    Url url = Url.parse("http://h" + path);
    return new OperationTemplate(template).match(OperationTemplate.segments(url.path()), url);
  }
}
