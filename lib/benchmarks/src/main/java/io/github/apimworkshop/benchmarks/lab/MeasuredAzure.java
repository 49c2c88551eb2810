package io.github.apimworkshop.benchmarks.lab;

import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.LocalAzureSettings;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** A local Azure in a process of its own, as {@code workshop serve} has it without latency. */
public final class MeasuredAzure implements AutoCloseable {
  static final String ADMIN_TOKEN = "benchmark";

  private final ServerProcess process;
  private final URI management;
  private final AzureTarget target;

  private MeasuredAzure(ServerProcess process) {
    this.process = process;
    this.management = URI.create(process.line());
    this.target =
        AzureTarget.local(
            new io.github.apimworkshop.workshop.azure.LocalAzure(
                process.pid(),
                management,
                URI.create(process.line()),
                LocalAzure.SUBSCRIPTION_ID,
                LocalAzure.TENANT_ID,
                ADMIN_TOKEN));
  }

  /**
   * Keeps its resources in the empty folder {@code state}.
   *
   * @param jvm options of its JVM
   */
  public static MeasuredAzure start(Path state, String... jvm) {
    return new MeasuredAzure(
        ServerProcess.start(MeasuredAzure.class, List.of(jvm), List.of(state.toString())));
  }

  /** The process; the argument is its folder. Prints the addresses of management and identity. */
  public static void main(String[] state) {
    LocalAzure azure =
        LocalAzure.start(
            new LocalAzureSettings(
                Path.of(state[0]),
                0,
                Clock.systemUTC(),
                new SecureRandom(),
                0,
                ADMIN_TOKEN,
                1,
                new AllowedHosts(Set.of())));
    System.out.println(azure.management());
    System.out.println(azure.identity());
  }

  /** Where to deploy to. */
  public AzureTarget target() {
    return target;
  }

  URI management() {
    return management;
  }

  ProcessFigures figures() {
    return process.figures();
  }

  @Override
  public void close() {
    process.close();
  }
}
