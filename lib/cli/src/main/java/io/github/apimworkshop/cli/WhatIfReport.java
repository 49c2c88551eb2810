package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.deploy.PlannedChange;
import io.github.apimworkshop.workshop.deploy.PlannedChange.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A deployment that was not made, in the signs of the Azure CLI. */
final class WhatIfReport {
  private final Console console;

  WhatIfReport(Console console) {
    this.console = console;
  }

  void print(List<PlannedChange> changes) {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    for (PlannedChange change : changes) {
      counts.merge(change.kind(), 1L, Long::sum);
      console.out().println("  " + change);
      change.properties().forEach(line -> console.out().println("      " + line));
    }
    String sum =
        counts.entrySet().stream()
            .map(
                count ->
                    "%d %s (%c)"
                        .formatted(count.getValue(), words(count.getKey()), count.getKey().sign()))
            .collect(Collectors.joining(", "));
    console.out().println("Resource changes: " + (sum.isEmpty() ? "none" : sum) + ".");
  }

  private static String words(Kind kind) {
    return kind == Kind.NO_CHANGE || kind == Kind.UNSUPPORTED ? kind.words() : "to " + kind.words();
  }
}
