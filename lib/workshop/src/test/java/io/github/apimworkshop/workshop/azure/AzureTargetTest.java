package io.github.apimworkshop.workshop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apimworkshop.workshop.home.KitLayout;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AzureTargetTest {
  private static AzureTarget open(Map<String, String> environment) {
    return AzureTarget.open(new KitLayout(Path.of("")), environment::get);
  }

  @Test
  void open_unknownTarget_listsTheTwo() {
    assertThatThrownBy(() -> open(Map.of("WORKSHOP_TARGET", "aws")))
        .hasMessage("LAB-004 WORKSHOP_TARGET is 'aws'; it may be 'local' or 'azure'.");
  }

  @Test
  void open_azureWithoutSubscription_saysWhatToSet() {
    assertThatThrownBy(() -> open(Map.of("WORKSHOP_TARGET", "azure")))
        .hasMessageStartingWith("LAB-004")
        .hasMessageContaining("AZURE_SUBSCRIPTION_ID");
  }

  @Test
  void open_azure_takesSubscriptionAndLocationAndWarnsOfCost() {
    AzureTarget target =
        open(
            Map.of(
                "WORKSHOP_TARGET", "azure",
                "AZURE_SUBSCRIPTION_ID", "sub",
                "WORKSHOP_LOCATION", "swedencentral"));
    assertThat(target.subscriptionId()).isEqualTo("sub");
    assertThat(target.location()).isEqualTo("swedencentral");
    assertThat(target.cost()).contains("costs money");
    assertThat(target.console("rg").toString())
        .isEqualTo(
            "https://portal.azure.com/#resource/subscriptions/sub/resourceGroups/rg/overview");
  }
}
