package io.github.apimworkshop.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which Java does the kernel use, and is it still there? */
final class KernelCheck implements Check {
  private final Path spec;

  KernelCheck(JupyterFolders folders) {
    this.spec = folders.jupyter().resolve("kernels").resolve("java").resolve("kernel.json");
  }

  @Override
  public Finding look() {
    if (!Files.exists(spec)) {
      return Finding.info("Kernel: not laid in yet; `workshop run` or `workshop lab` does it");
    }
    try {
      JsonNode arguments = new ObjectMapper().readTree(Files.readAllBytes(spec)).path("argv");
      Path java = Path.of(arguments.path(0).asText());
      return Files.isExecutable(java)
          ? Finding.pass("Kernel uses " + java)
          : Finding.fail("The kernel's Java, " + java + ", is gone", "Run `workshop run` again.");
    } catch (IOException e) {
      return Finding.fail("Cannot read " + spec, "Delete this file and run `workshop run`.");
    }
  }
}
