package io.github.apimworkshop.localazure.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.BicepCompiler;
import io.github.apimworkshop.bicep.Compilation;
import io.github.apimworkshop.bicep.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The templates that the workshop's steps deploy. */
final class Templates {
  private static final Path KIT = kit();

  private Templates() {}

  static ObjectNode backendPool() {
    Compilation compiled =
        new BicepCompiler(SourceFiles.within(KIT)).compile(KIT.resolve("bicep/backend-pool.bicep"));
    return compiled
        .template()
        .orElseThrow(() -> new AssertionError(compiled.diagnostics().toString()));
  }

  static JsonNode backendPoolParameters() {
    try {
      String text = Files.readString(KIT.resolve("bicep/backend-pool.parameters.json"));
      return RunningAzure.JSON.readTree(text).path("parameters");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path kit() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("bicep/backend-pool.bicep"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
