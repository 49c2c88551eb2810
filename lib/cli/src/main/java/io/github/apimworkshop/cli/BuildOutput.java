package io.github.apimworkshop.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the result of a compilation goes. */
final class BuildOutput {
  private static final Separators OFFICIAL =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  @Option(names = "--stdout", description = "Write the result to stdout instead of a file.")
  private boolean toStdout;

  @Option(
      names = "--outdir",
      paramLabel = "DIR",
      description = "Write the result into this folder instead of beside the source.")
  private Path folder;

  /** False if the compilation has errors; then nothing is written but its diagnostics. */
  boolean write(Console console, Path entry, Compilation compilation) throws IOException {
    compilation.diagnostics().forEach(console.err()::println);
    if (!compilation.succeeded()) {
      return false;
    }
    String json = pretty(compilation.template().orElseThrow());
    if (toStdout) {
      console.out().print(json);
      console.out().flush();
    } else {
      writeFile(target(entry), json);
    }
    return true;
  }

  private static void writeFile(Path file, String json) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, json, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandFailure(
          "Cannot write " + file + ": " + FailureReport.reason(e) + ".",
          "Choose another folder with --outdir, or --stdout.",
          e);
    }
  }

  private Path target(Path entry) {
    String name = entry.getFileName().toString().replaceFirst("\\.bicep(param)?$", "") + ".json";
    if (folder == null) {
      return entry.resolveSibling(name);
    }
    return folder.toAbsolutePath().resolve(name);
  }

  private static String pretty(ObjectNode json) throws IOException {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(OFFICIAL).withArrayIndenter(indenter).withObjectIndenter(indenter);
    return new ObjectMapper().writer(printer).writeValueAsString(json) + "\n";
  }
}
