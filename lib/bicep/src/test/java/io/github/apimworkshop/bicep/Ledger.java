package io.github.apimworkshop.bicep;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.shapes.ResourceShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what the compiler covers, from its tables and its conformance cases. */
final class Ledger {
  private static final int CASES_SHOWN = 3;
  private static final String NO_CASE = "no case";
  private static final Pattern RULE = Pattern.compile(" : \\w+ ([a-z]+(?:-[a-z]+)+): ");

  private static final String HEAD =
      """
      # Bicep compiler: what is covered

      Written by `LedgerTest` of the `bicep` module from its tables and its conformance cases in
      `lib/bicep/src/test/resources/conformance`. Do not edit by hand. *shown*: a case expects it. *no case*: it is
      in the compiler's table, and no case holds it to that.

      ## Diagnostics

      Codes, texts and places are the official compiler's.

      | code | grade | shown by |
      |---|---|---|
      """;

  private static final String CHOICES =
      """

      ## Where it differs from the official compiler

      - There is no catalogue of Azure's types. Bodies are checked for the resource types above; all others are
        open, and BCP081 is not reported. Common types come out in Azure's casing, all others as written.
      - Of the linter's rules the ones above are checked. `no-hardcoded-env-urls`, `prefer-interpolation`,
        `use-parent-property`, `no-unnecessary-dependson`, `simplify-interpolation` and the other rules about taste
        are not, and a `bicepconfig.json` is not read.
      - `templateHash` is stable and of the same form, but not Azure's, whose algorithm is not public.
      - Registries, template specs, extensions and asserts are refused by name: they need the network or a preview.
      - A parameters file is computed by the engine that deploys; `externalInput` and what needs a deployment is
        refused. An inherited value that the file does not declare is left out of the document.
      - A file is read only within its project: the kit, the nearest folder above it with `.git` or `pom.xml`, or
        else two folders above its own.
      """;

  private Ledger() {}

  static String text() throws IOException {
    Map<String, String> sources = read(name -> name.endsWith(".bicep") || name.endsWith("param"));
    Map<String, String> reports = read(name -> name.equals("expected-diagnostics.txt"));
    var text = new StringBuilder(HEAD);
    for (Bcp code : Bcp.values()) {
      row(text, code.name(), containing(reports, " " + code.name() + ":"));
    }
    text.append(
        "\n## Linter rules\n\nAll of them warn.\n\n| rule | grade | shown by |\n|---|---|---|\n");
    for (String rule : rules(reports.values())) {
      row(text, rule, containing(reports, " " + rule + ":"));
    }
    text.append("\n## Functions\n\n| function | grade | shown by |\n|---|---|---|\n");
    for (String function : new TreeSet<>(BuiltIns.names())) {
      row(text, function, calling(sources, function));
    }
    text.append("\n## Checked resource types\n\n| type | grade | shown by |\n|---|---|---|\n");
    for (String type : new TreeSet<>(ResourceShapes.types())) {
      row(text, type, containing(sources, "'" + type + "@"));
    }
    text.append("\n## Cases\n\n| area | cases |\n|---|---|\n");
    areas(ConformanceTest.cases())
        .forEach((area, cases) -> text.append("| %s | %s |\n".formatted(area, links(cases))));
    return text.append(CHOICES).toString().replace("\r\n", "\n");
  }

  /** The texts of the chosen files of each case, in lower case. */
  private static Map<String, String> read(Function<String, Boolean> chosen) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : ConformanceTest.cases()) {
      var text = new StringBuilder();
      try (Stream<Path> files = Files.walk(ConformanceTest.CASES.resolve(name))) {
        for (Path file : files.sorted().toList()) {
          if (Files.isRegularFile(file) && chosen.apply(file.getFileName().toString())) {
            text.append(Files.readString(file)).append('\n');
          }
        }
      }
      texts.put(name, text.toString().toLowerCase(Locale.ROOT));
    }
    return texts;
  }

  private static Collection<String> rules(Collection<String> reports) {
    var rules = new TreeSet<String>();
    for (String report : reports) {
      Matcher matcher = RULE.matcher(report);
      while (matcher.find()) {
        rules.add(matcher.group(1));
      }
    }
    return rules;
  }

  private static List<String> containing(Map<String, String> texts, String part) {
    String wanted = part.toLowerCase(Locale.ROOT);
    return names(texts, text -> text.contains(wanted));
  }

  /** A refused template shows nothing about what a function does. */
  private static List<String> calling(Map<String, String> sources, String function) {
    Pattern call = Pattern.compile("(?<![a-z])" + function.toLowerCase(Locale.ROOT) + "\\(");
    return names(sources, text -> call.matcher(text).find()).stream()
        .filter(name -> !name.startsWith("error-"))
        .toList();
  }

  private static List<String> names(Map<String, String> texts, Function<String, Boolean> shows) {
    return texts.entrySet().stream()
        .filter(entry -> shows.apply(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, List<String>> areas(List<String> cases) {
    return cases.stream()
        .collect(
            Collectors.groupingBy(
                name -> Arrays.asList(name.split("-", -1)).get(0),
                TreeMap::new,
                Collectors.toList()));
  }

  private static void row(StringBuilder text, String name, List<String> cases) {
    String grade = cases.isEmpty() ? NO_CASE : "shown";
    List<String> shown = cases.subList(0, Math.min(CASES_SHOWN, cases.size()));
    text.append("| `%s` | %s | %s |\n".formatted(name, grade, links(shown)));
  }

  private static String links(List<String> cases) {
    return cases.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }
}
