package io.github.apimworkshop.kernel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The description by which Jupyter finds and starts the kernel. All paths in it are absolute,
 * because front ends do not agree on what a relative one is relative to.
 */
public record KernelSpec(Path java, int javaVersion, Path kernelJar) {
  private static final String NAME = "java";
  private static final int FIRST_WITH_NATIVE_WARNINGS = 24;

  /** Makes the paths absolute. */
  public KernelSpec {
    java = java.toAbsolutePath().normalize();
    kernelJar = kernelJar.toAbsolutePath().normalize();
  }

  /** The kernel run by the Java of this process. */
  public static KernelSpec ofThisJava(Path kernelJar) {
    return new KernelSpec(
        Path.of(System.getProperty("java.home"), "bin", executable()),
        Runtime.version().feature(),
        kernelJar);
  }

  /**
   * Writes {@code kernels/java/kernel.json} below {@code jupyterPath}, a folder for JUPYTER_PATH,
   * in one step, and leaves it alone when it is right already. Returns the file.
   */
  public Path install(Path jupyterPath) throws IOException {
    Path file = jupyterPath.resolve("kernels").resolve(NAME).resolve("kernel.json");
    byte[] text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(json());
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), text)) {
      return file;
    }
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "kernel", ".part");
    Files.write(draft, text);
    return Files.move(
        draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private ObjectNode json() {
    ObjectNode spec = new ObjectMapper().createObjectNode();
    arguments().forEach(spec.putArray("argv")::add);
    spec.put("display_name", "Java (workshop)");
    spec.put("language", "java");
    // With Jupyter's default, a signal, the stop button would end the whole process.
    spec.put("interrupt_mode", "message");
    return spec;
  }

  private List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-ea",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
    if (javaVersion >= FIRST_WITH_NATIVE_WARNINGS) {
      arguments.add("--sun-misc-unsafe-memory-access=allow");
      arguments.add("--enable-native-access=ALL-UNNAMED");
    }
    arguments.addAll(List.of("-jar", kernelJar.toString(), "{connection_file}"));
    return arguments;
  }

  private static String executable() {
    return System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
  }
}
