package io.github.apimworkshop.localazure.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilterTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "name eq 'Pool', true",
        "name eq 'pool', true",
        "name ne 'pool', false",
        "\"contains(name, 'oo')\", true",
        "\"startswith(properties/displayName,'It''s')\", true",
        "displayName eq 'It''s one', true",
        "name eq 'x' or (name eq 'pool' and not name eq 'y'), true",
        "name eq 'x' or name eq 'pool' and name eq 'y', false",
        "tagName eq 'step' and tagValue eq '3', true",
        "tagName eq 'step' and tagValue eq '4', false",
        "resourceType eq 'N/t', true",
        "absent eq 'x', false",
      })
  void matches_documentedForms(String filter, boolean expected) {
    assertThat(Filter.parse(filter).matches(resource())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "name eq",
        "name is 'x'",
        "(name eq 'x'",
        "unknown(name,'x')",
        "a eq 'b' c"
      })
  void parse_noFilter_isRefusedWithItsText(String filter) {
    assertThatThrownBy(() -> Filter.parse(filter))
        .isInstanceOf(ArmException.class)
        .hasMessageContaining(filter);
  }

  @Test
  void parse_deepNesting_isRefused() {
    String deep = "(".repeat(100_000) + "a eq 'b'" + ")".repeat(100_000);
    assertThatThrownBy(() -> Filter.parse(deep)).isInstanceOf(ArmException.class);
  }

  private static JsonNode resource() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", "pool").put("type", "N/t");
    node.putObject("tags").put("step", "3");
    node.putObject("properties").put("displayName", "It's one");
    return node;
  }
}
