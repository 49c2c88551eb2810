package io.github.apimworkshop.localazure.acceptance;

import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.LocalAzureSettings;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.Set;

/** A local Azure in a process of its own, so that it can be killed. */
final class LocalAzureProcess {
  private final Process process;
  private final URI management;

  private LocalAzureProcess(Process process, URI management) {
    this.process = process;
    this.management = management;
  }

  static LocalAzureProcess start(Path state, double latencyScale) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LocalAzureProcess.class.getName(),
                state.toString(),
                Double.toString(latencyScale))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new LocalAzureProcess(process, URI.create(output.readLine()));
  }

  URI management() {
    return management;
  }

  /** What {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Writes the address of the management endpoint and stays. */
  public static void main(String[] arguments) throws InterruptedException {
    LocalAzure azure =
        LocalAzure.start(
            new LocalAzureSettings(
                Path.of(arguments[0]),
                0,
                Clock.systemUTC(),
                new Random(7),
                Double.parseDouble(arguments[1]),
                RunningAzure.ADMIN_TOKEN,
                1,
                new AllowedHosts(Set.of())));
    System.out.println(azure.management());
    Thread.currentThread().join();
  }
}
