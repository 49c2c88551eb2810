package io.github.apimworkshop.arm;

import io.github.apimworkshop.arm.function.Functions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes down what the engine covers, from its function table and its conformance cases. */
final class Ledger {
  private static final String HEAD =
      """
      # ARM template engine: what is covered

      Written by `LedgerTest` of the `arm` module from its function table and its conformance cases in
      `lib/arm/src/test/resources/conformance`. Do not edit by hand.

      ## Functions

      *works*: the case shows the documented behaviour. *refused*: the engine says why and what to do instead.

      | function | grade | shown by |
      |---|---|---|
      """;

  private static final String CHOICES =
      """

      ## Where Azure's documentation leaves room

      - `guid` uses the namespace that public tools reproduce Azure's role assignment names with; Microsoft publishes
        no vector.
      - `dateTimeAdd` without a format answers in the format of its base, as the parameter's description says; the
        example beside it shows another one. A year counts 365 days, a month 30.
      - `items` sorts in any case, lower case first on a tie; `objectKeys` keeps the order of the object.
      - Azure's algorithm for `templateHash` is not public; ours is stable and of the same form.
      - A member whose value is null is not sent to a provider.
      - A variable that nothing uses is not evaluated.
      - A module is checked before the first resource is written when its parameters are known by then.
      - A secret of a vault that a module takes is read when the module starts; one of the whole deployment before
        anything starts.
      - `@options`: `retryOn` tries again at once, `waitUntil` looks once, because what the local Azure writes is
        complete when the write returns; the text of its failure is ours.
      - What-if counts a property that the template does not name as unchanged.
      """;

  private Ledger() {}

  static String text() throws IOException {
    Map<String, String> templates = new TreeMap<>();
    for (String name : ConformanceTest.cases()) {
      Path file = ConformanceTest.CASES.resolve(name).resolve("template.json");
      templates.put(name, Files.readString(file).toLowerCase(Locale.ROOT));
    }
    var text = new StringBuilder(HEAD);
    for (String function : Functions.table().names()) {
      List<String> cases = casesOf(function, templates);
      boolean refused = cases.stream().allMatch(Ledger::isRefusal);
      text.append(
          "| `%s` | %s | %s |%n".formatted(function, refused ? "refused" : "works", links(cases)));
    }
    text.append("\n## Cases\n\n| area | cases |\n|---|---|\n");
    areas(templates)
        .forEach((area, cases) -> text.append("| %s | %s |%n".formatted(area, links(cases))));
    return text.append(CHOICES).toString().replace("\r\n", "\n");
  }

  private static boolean isRefusal(String name) {
    try {
      return Files.readString(ConformanceTest.CASES.resolve(name).resolve("expected.json"))
          .matches("(?s).*\"(invalid|refused)\".*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Successes before refusals, cases named after the function first; at most three. */
  private static List<String> casesOf(String function, Map<String, String> templates) {
    String name = function.toLowerCase(Locale.ROOT);
    Pattern call = Pattern.compile("(?<![a-z])" + name.replace("list*", "list[a-z]+") + "\\(");
    List<String> first = new ArrayList<>();
    List<String> others = new ArrayList<>();
    templates.forEach(
        (folder, template) -> {
          if (call.matcher(template).find()) {
            (folder.startsWith("function-" + name) ? first : others).add(folder);
          }
        });
    first.addAll(others);
    first.sort(Comparator.comparing(Ledger::isRefusal));
    return first.subList(0, Math.min(3, first.size()));
  }

  private static Map<String, List<String>> areas(Map<String, String> templates) {
    return templates.keySet().stream()
        .filter(name -> !name.startsWith("function-"))
        .collect(
            Collectors.groupingBy(
                name -> name.substring(0, name.indexOf('-')), TreeMap::new, Collectors.toList()));
  }

  private static String links(List<String> cases) {
    return cases.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }
}
