package io.github.apimworkshop.cli;

import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.PolicyScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles policy documents and says what is wrong with them. */
@Command(
    name = "check",
    description = {
      "Checks policy documents: elements, attributes and the C# in expressions.",
      "Prints a line for each refused file, file:line:column first (all its faults where one file",
      "is named), and last how many were accepted and refused. What a document refers to outside",
      "the files given - backends, fragments, named values - cannot be looked up, and is a warning."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop policy check policies/backend-pool.xml",
      "  workshop policy check policies",
      "  workshop policy check my.xml --named-value audience=api://chat --scope product",
      "",
      "Exit code 1 if any file is refused."
    })
final class PolicyCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A policy document, or a folder with every XML file below it.")
  private List<Path> paths;

  @Option(
      names = "--scope",
      description = "Where it is attached: ${COMPLETION-CANDIDATES} (default: any that fits).")
  private PolicyScope scope;

  @Option(
      names = "--format",
      defaultValue = "rawxml",
      description = "How it is written: ${COMPLETION-CANDIDATES} (default: rawxml).")
  private PolicyFormat format;

  @Option(
      names = "--named-value",
      paramLabel = "NAME=VALUE",
      description = "A named value that the document uses; may be repeated.")
  private Map<String, String> namedValues = Map.of();

  @Option(names = "--all", description = "Print every fault of every file.")
  private boolean all;

  PolicyCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> files = PolicyFiles.below(paths);
    var check = new PolicyFileCheck(format, Optional.ofNullable(scope));
    int refused = 0;
    for (Path file : files) {
      var result = check.check(file, new CheckedSurroundings(file, files, namedValues));
      result.warnings().forEach(line -> console.err().println(warning(file, line)));
      print(result.faults(), all || files.size() == 1);
      refused += result.accepted() ? 0 : 1;
    }
    console.out().printf("%d accepted, %d refused%n", files.size() - refused, refused);
    return refused == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(List<String> faults, boolean every) {
    if (every) {
      faults.forEach(console.out()::println);
    } else if (!faults.isEmpty()) {
      int more = faults.size() - 1;
      console.out().println(faults.get(0) + (more == 0 ? "" : " (and " + more + " more)"));
    }
  }

  private static String warning(Path file, String line) {
    String place = line.substring(file.toString().length());
    int end = place.indexOf(' ');
    return file + place.substring(0, end) + " warning:" + place.substring(end);
  }
}
