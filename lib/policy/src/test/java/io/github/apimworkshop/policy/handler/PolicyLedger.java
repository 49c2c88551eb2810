package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes down the policies and their attributes, from the table of policies and the tests. */
public final class PolicyLedger {
  private static final Map<String, String> APPROXIMATE =
      Map.ofEntries(
          Map.entry(
              "azure-openai-token-limit",
              "the service does not publish its counter; here a window of 60 seconds slides"),
          Map.entry(
              "llm-token-limit",
              "the service does not publish its counter; here a window of 60 seconds slides"),
          Map.entry("azure-openai-semantic-cache-lookup", "vectors come from the local model"),
          Map.entry("llm-semantic-cache-lookup", "vectors come from the local model"),
          Map.entry(
              "llm-content-safety",
              "severities come from a local scorer with fixed rules; texts are never cut into windows"),
          Map.entry("log-to-eventhub", "events go to a local sink"),
          Map.entry("authentication-managed-identity", "tokens come from the local identity"),
          Map.entry("authentication-certificate", "the host decides what it does with it"),
          Map.entry("mock-response", "examples only; nothing is made up from a schema"),
          Map.entry("validate-content", "only JSON is compared with its schema"),
          Map.entry("set-backend-service", "Dapr and Service Fabric targets are not modelled"));

  private final UsesInTests uses = UsesInTests.collected();

  /** Reads the tests from the module's folder. */
  public PolicyLedger() throws IOException {}

  private static List<PolicyKind> kinds() {
    Map<String, PolicyKind> kinds = new TreeMap<>();
    for (PolicyPlace place : PolicyPlace.values()) {
      PolicyKinds.namesIn(place).forEach(name -> kinds.put(name, PolicyKinds.byName(name)));
    }
    return List.copyOf(kinds.values());
  }

  /** Elements no test uses. */
  public Set<String> elementsWithoutTest() {
    Set<String> missing = new TreeSet<>();
    kinds().forEach(kind -> collectMissing(kind.shape(), missing));
    return missing;
  }

  private void collectMissing(Shape shape, Set<String> missing) {
    if (uses.of(shape.name()).isEmpty()) {
      missing.add(shape.name());
    }
    shape.children().forEach(child -> collectMissing(child.shape(), missing));
  }

  /** Policies that are refused when a document is saved. */
  public static Set<String> refused() {
    return UnsupportedPolicies.names();
  }

  /** Why a policy is refused. */
  public static String reason(String policy) {
    return UnsupportedPolicies.reason(policy).orElseThrow();
  }

  /** The two tables. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("| policy | where | grade | shown by |\n|---|---|---|---|\n");
    for (PolicyKind kind : kinds()) {
      String grade =
          APPROXIMATE.containsKey(kind.name())
              ? "approximate: " + APPROXIMATE.get(kind.name())
              : "exact";
      text.append(row("`" + kind.name() + "`", where(kind), grade, tests(uses.of(kind.name()))));
    }
    for (String name : refused()) {
      text.append(row("`" + name + "`", "", "refused: " + reason(name), "`LedgerTest`"));
    }
    text.append("\n### Attributes and children\n\n");
    text.append("`E`: takes policy expressions. `!`: required. An element without a line has no ");
    text.append("attributes. A dash: no test uses the attribute.\n\n");
    text.append("| policy | element | attribute | | shown by |\n|---|---|---|---|---|\n");
    kinds().forEach(kind -> attributes(kind.name(), kind.shape(), text));
    return text.toString();
  }

  private void attributes(String policy, Shape shape, StringBuilder text) {
    for (AttributeRule rule : shape.attributes().values()) {
      String marks = (rule.expression() ? "E" : "") + (rule.required() ? "!" : "");
      text.append(
          row(
              "`" + policy + "`",
              shape.name().equals(policy) ? "" : "`" + shape.name() + "`",
              "`" + rule.name() + "`",
              marks,
              tests(uses.of(shape.name() + " " + rule.name()))));
    }
    for (Shape.Child child : shape.children()) {
      if (PolicyKinds.byName(child.shape().name()) == null) {
        attributes(policy, child.shape(), text);
      }
    }
  }

  private static String where(PolicyKind kind) {
    List<String> words = new ArrayList<>();
    for (PolicyPlace place : PolicyPlace.values()) {
      if (kind.allowedIn(place)) {
        words.add(place.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    List<String> scopes =
        Arrays.stream(PolicyScope.values()).filter(kind::allowedAt).map(PolicyScope::word).toList();
    boolean everywhere = scopes.size() == PolicyScope.values().length;
    return String.join(", ", words)
        + (everywhere ? "" : "; at " + String.join(", ", scopes))
        + (kind.isOnce() ? "; once" : "");
  }

  private static String tests(List<String> names) {
    return names.isEmpty()
        ? "-"
        : names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
