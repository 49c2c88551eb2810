package io.github.apimworkshop.cli.doctor;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Is what a real subscription takes set? Asks Azure nothing. */
final class AzureCheck implements Check {
  private final UnaryOperator<String> environment;

  AzureCheck(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  @Override
  public Finding look() {
    Optional<String> subscription = set("AZURE_SUBSCRIPTION_ID");
    boolean chosen = set("WORKSHOP_TARGET").filter("azure"::equals).isPresent();
    if (subscription.isEmpty()) {
      return chosen
          ? Finding.fail(
              "WORKSHOP_TARGET is azure, but AZURE_SUBSCRIPTION_ID is not set",
              "Set AZURE_SUBSCRIPTION_ID and sign in with `az login`.")
          : Finding.info("No subscription is set; none is needed for the local Azure");
    }
    return chosen
        ? Finding.pass("Deployments go to subscription " + subscription.get())
        : Finding.info("A subscription is set, but WORKSHOP_TARGET is not azure; it is not used");
  }

  private Optional<String> set(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
  }
}
