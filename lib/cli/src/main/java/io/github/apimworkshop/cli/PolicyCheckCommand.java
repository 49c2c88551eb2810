package io.github.apimworkshop.cli;

import io.github.apimworkshop.policy.PolicyCompiler;
import io.github.apimworkshop.policy.PolicyDiagnostic;
import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.PolicyValidationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
      "Fragments are looked for beside the file as NAME.xml; every backend is taken to exist."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop policy check policies/backend-pool.xml",
      "  workshop policy check policies/*.xml --named-value audience=api://chat",
      "",
      "Prints one line per fault, file:line:column first. Exit code 1 if there is any."
    })
final class PolicyCheckCommand implements Callable<Integer> {
  private static final Comparator<PolicyDiagnostic> BY_PLACE =
      Comparator.comparingInt(PolicyDiagnostic::line).thenComparingInt(PolicyDiagnostic::column);

  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "A policy document.")
  private List<Path> files;

  @Option(
      names = "--scope",
      defaultValue = "api",
      description = "Where it is attached: ${COMPLETION-CANDIDATES} (default: api).")
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

  PolicyCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long faulty = files.stream().filter(file -> !passes(file)).count();
    return faulty == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean passes(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      new PolicyCompiler().compile(text, format, scope, new CheckedSurroundings(file, namedValues));
      console.out().println(file + ": no faults");
      return true;
    } catch (PolicyValidationException e) {
      e.diagnostics().stream()
          .sorted(BY_PLACE)
          .forEach(fault -> console.err().println(fault.format(file.toString())));
    } catch (NoSuchFileException e) {
      console.err().println("workshop: there is no file " + file + ". Check the path.");
    } catch (CharacterCodingException e) {
      console.err().println("workshop: " + file + " is not UTF-8. Save it as UTF-8.");
    } catch (IOException e) {
      console.err().println("workshop: " + file + " cannot be read: " + e.getMessage() + ".");
    }
    return false;
  }
}
