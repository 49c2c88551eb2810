package io.github.apimworkshop.workshop.deploy;

import com.azure.resourcemanager.resources.models.WhatIfChange;
import com.azure.resourcemanager.resources.models.WhatIfPropertyChange;
import io.github.apimworkshop.workshop.azure.ManagementApi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares policy documents in the form they were written in. What-if cannot: the service keeps
 * them in another form, so that every one seems to differ.
 */
final class PolicyComparison {
  private final ManagementApi management;

  PolicyComparison(ManagementApi management) {
    this.management = management;
  }

  static boolean isPolicy(WhatIfChange change) {
    return change.resourceId().toLowerCase(Locale.ROOT).endsWith("/policies/policy");
  }

  /** Empty where the stored document says what the template says, blanks aside. */
  Optional<Deviation> deviation(WhatIfChange change) {
    Optional<String> written =
        change.delta() == null
            ? Optional.empty()
            : change.delta().stream().flatMap(PolicyComparison::leaves).findFirst();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String stored =
        management.get(change.resourceId(), "format=rawxml").at("/properties/value").asText();
    return withoutBlanks(stored).equals(withoutBlanks(written.get()))
        ? Optional.empty()
        : Optional.of(
            new Deviation(
                ResourceWords.of(change.resourceId()), List.of("the document is another"), false));
  }

  private static Stream<String> leaves(WhatIfPropertyChange change) {
    if (change.children() != null && !change.children().isEmpty()) {
      return change.children().stream().flatMap(PolicyComparison::leaves);
    }
    return change.path().endsWith("value")
        ? Stream.of(String.valueOf(change.after()))
        : Stream.empty();
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }
}
