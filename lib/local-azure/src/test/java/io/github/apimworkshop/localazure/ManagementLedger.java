package io.github.apimworkshop.localazure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down the calls of the management endpoint, from its routes, types and tests. */
final class ManagementLedger {
  private static final int TESTS = 2;
  private static final String HEAD =
      """
      # Management endpoint: what is covered

      Written by `LedgerTest` of the `local-azure` module from the routes and resource types of the endpoint and from what
      its acceptance tests call; a test that does not make the call it stands for here fails. Do not edit by hand.

      *works*: checked and completed as Azure does. *stored*: kept and answered, with the addresses and keys that templates
      read; nothing runs behind it. *refused*: says why and what to do instead. Types of other namespaces than these are stored
      as sent. HEAD and PATCH are answered for every type in the same way.

      ## Calls with a path of their own

      | call | grade | shown by |
      |---|---|---|
      """;
  private static final String TYPES =
      """

      ## Resource types

      | resource type | operations | grade | shown by |
      |---|---|---|---|
      """;
  private static final String CHOICES =
      """

      ## Where it differs from Azure

      - Writes are done when they are answered, with `provisioningState` `Succeeded`; deployments and deletions of resource
        groups are polled as on Azure.
      - Any `api-version` is taken; a resource answers what it was given.
      - A deleted service or account stays in the deleted list until it is purged; `scheduledPurgeDate` is shown, nothing acts
        on it.
      - Deployments go to resource groups and subscriptions; templates are sent, not linked. Exports of resource groups,
        moves of resources and deployment stacks are not there.
      - An API is exported as OpenAPI 3.0 or Swagger 2.0, by a link below `properties` or as the document itself; it names no
        schemas.
      - Workspaces of API Management are kept; the gateway serves what belongs to the service itself.
      - One subscription, one tenant. The caller may do everything; role assignments decide about calls to models only.
      - There is no directory: a role is assigned to any principal id, where Azure refuses an unknown one that comes without a
        `principalType` (`PrincipalNotFound`).
      """;

  private ManagementLedger() {}

  static String text() {
    var text = new StringBuilder(HEAD);
    for (String route : ManagementOperations.routes()) {
      text.append("| `%s` | %s |%n".formatted(route, graded(route, "works")));
    }
    text.append(TYPES);
    ManagementOperations.ofTypes()
        .forEach(
            (type, operations) ->
                rows(type, operations, ManagementOperations.isStoredOnly(type) ? "stored" : "works")
                    .forEach((row, names) -> text.append(line(type, names, row))));
    return text.append(CHOICES).toString().replace("\r\n", "\n");
  }

  /** Operations that no test shows. */
  static List<String> unshown() {
    List<String> operations = new ArrayList<>(ManagementOperations.routes());
    ManagementOperations.ofTypes().values().forEach(operations::addAll);
    operations.removeAll(ShownOperations.accepted().keySet());
    operations.removeAll(ShownOperations.refused().keySet());
    return operations;
  }

  /** Operations that tests show and that the endpoint does not have. */
  static List<String> unknown() {
    List<String> shown = new ArrayList<>(ShownOperations.accepted().keySet());
    shown.addAll(ShownOperations.refused().keySet());
    shown.removeAll(ManagementOperations.routes());
    shown.removeIf(
        operation ->
            ManagementOperations.ofTypes().values().stream()
                .flatMap(List::stream)
                .anyMatch(known -> sameType(known, operation)));
    return shown;
  }

  private static boolean sameType(String known, String operation) {
    boolean everyType = operation.startsWith("HEAD ") || operation.startsWith("PATCH ");
    return everyType
        ? known.substring(known.indexOf(' ')).equals(operation.substring(operation.indexOf(' ')))
        : known.equals(operation);
  }

  private static Map<String, List<String>> rows(
      String type, List<String> operations, String grade) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String operation : operations) {
      String name = operation.replace(" " + type, " ").replace(" /", " ").strip();
      rows.computeIfAbsent(graded(operation, grade), it -> new ArrayList<>()).add(name);
    }
    return rows;
  }

  private static String line(String type, List<String> operations, String row) {
    return "| `%s` | %s | %s |%n".formatted(type, String.join(", ", operations), row);
  }

  private static String graded(String operation, String grade) {
    List<String> accepted = ShownOperations.accepted().get(operation);
    List<String> refused = ShownOperations.refused().getOrDefault(operation, List.of());
    return accepted == null ? "refused | " + links(refused) : grade + " | " + links(accepted);
  }

  private static String links(List<String> tests) {
    return tests.stream().limit(TESTS).map("`%s`"::formatted).collect(Collectors.joining(", "));
  }
}
