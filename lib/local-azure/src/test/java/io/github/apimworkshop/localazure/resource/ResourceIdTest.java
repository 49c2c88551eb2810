package io.github.apimworkshop.localazure.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResourceIdTest {
  private static final String SERVICE =
      "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement/service/a";

  @ParameterizedTest
  @CsvSource({
    "/, Microsoft.Resources/tenants, ''",
    "/subscriptions/s, Microsoft.Resources/subscriptions, s",
    "/subscriptions/s/resourceGroups/rg, Microsoft.Resources/resourceGroups, rg",
    "/subscriptions/s/providers/N/t/n, N/t, n",
    "/subscriptions/s/resourceGroups/rg/providers/N/t/n/u/m, N/t/u, m",
    "/providers/N/t/n, N/t, n",
    "/subscriptions/s/resourceGroups/rg/providers/N/t/n/providers/E/x/y, E/x, y",
  })
  void parse_validId_givesTypeNameAndItself(String text, String type, String name) {
    ResourceId id = ResourceId.parse(text);
    assertThat(id.toString()).isEqualTo(text);
    assertThat(id.fullType()).isEqualTo(type);
    assertThat(id.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscriptions",
        "/subscriptions/s/resourceGroups",
        "/subscriptions/s/backends/b",
        "/subscriptions/s/providers/N",
        "/subscriptions/s/providers/N/t",
        "/subscriptions/s/resourceGroups/rg/providers/N/t/n/u",
      })
  void parse_cutOffId_isRefusedWithTheId(String text) {
    assertThatThrownBy(() -> ResourceId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void equals_otherCasing_isTheSame() {
    ResourceId lower = ResourceId.parse(SERVICE.toLowerCase(Locale.ROOT));
    assertThat(lower)
        .isEqualTo(ResourceId.parse(SERVICE))
        .hasSameHashCodeAs(ResourceId.parse(SERVICE));
    assertThat(ResourceId.parse("//subscriptions/s/")).isEqualTo(ResourceId.subscription("s"));
  }

  @Test
  void parent_ofEachKind_isWhatContainsIt() {
    ResourceId service = ResourceId.parse(SERVICE);
    ResourceId extension = service.provider("E", "x", "y");
    assertThat(service.child("backends", "b").parent()).contains(service);
    assertThat(extension.parent()).contains(service);
    assertThat(service.parent()).contains(ResourceId.resourceGroup("s", "rg"));
    assertThat(ResourceId.resourceGroup("s", "rg").parent()).contains(ResourceId.subscription("s"));
    assertThat(ResourceId.subscription("s").parent()).contains(ResourceId.tenant());
    assertThat(ResourceId.tenant().parent()).isEmpty();
  }

  @Test
  void isWithin_siblingWithLongerName_isNot() {
    ResourceId service = ResourceId.parse(SERVICE);
    assertThat(service.child("backends", "b").isWithin(service)).isTrue();
    assertThat(ResourceId.parse(SERVICE + "2").isWithin(service)).isFalse();
    assertThat(service.isWithin(ResourceId.tenant())).isTrue();
  }
}
