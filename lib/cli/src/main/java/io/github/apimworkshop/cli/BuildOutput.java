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
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
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

  @Option(
      names = "--outfile",
      paramLabel = "FILE",
      description = "Write the result into this file instead of beside the source.")
  private Path file;

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec command;

  /** Taken as the official command takes it; nothing is ever restored here. */
  @Option(names = "--no-restore", hidden = true)
  void noRestore(boolean given) {}

  /** Refuses what cannot be meant; {@code extension} is the one the sources have. */
  void check(List<Path> sources, String kind, String extension) {
    int places = (toStdout ? 1 : 0) + (folder == null ? 0 : 1) + (file == null ? 0 : 1);
    if (places > 1 || (file != null && sources.size() > 1)) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          places > 1
              ? "Choose one of --stdout, --outdir and --outfile"
              : "--outfile takes one result; use --outdir for several files");
    }
    for (Path source : sources) {
      if (!source.toString().toLowerCase(Locale.ROOT).endsWith(extension)) {
        throw new CommandFailure(
            "The specified input \"%s\" was not recognized as a %s file."
                .formatted(source.toAbsolutePath().normalize(), kind),
            "%s files must use the %s extension.".formatted(kind, extension));
      }
    }
  }

  /** False if the compilation has errors; then nothing is written but its diagnostics. */
  boolean write(Console console, Path entry, Compilation compilation) throws IOException {
    compilation.diagnostics().forEach(console.err()::println);
    if (!compilation.succeeded()) {
      return false;
    }
    String json = pretty(compilation.template().orElseThrow());
    if (toStdout) {
      console.out().print(isParameters(entry) ? forAzureCli(json, compilation) : json);
      console.out().flush();
    } else {
      writeFile(target(entry), json);
    }
    return true;
  }

  private static boolean isParameters(Path entry) {
    return entry.toString().toLowerCase(Locale.ROOT).endsWith(".bicepparam");
  }

  /** The form that {@code az deployment} reads: parameters and template, each as a text. */
  private static String forAzureCli(String parameters, Compilation compilation) throws IOException {
    ObjectNode both = new ObjectMapper().createObjectNode().put("parametersJson", parameters);
    if (compilation.target().isPresent()) {
      both.put("templateJson", pretty(compilation.target().get().template()));
    } else {
      both.putNull("templateJson");
    }
    return both.putNull("templateSpecId") + "\n";
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
    if (file != null) {
      return file.toAbsolutePath().normalize();
    }
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
