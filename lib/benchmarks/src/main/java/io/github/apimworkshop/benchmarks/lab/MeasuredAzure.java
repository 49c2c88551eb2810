package io.github.apimworkshop.benchmarks.lab;

import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.LocalAzureSettings;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.Set;

/** A local Azure in this process, without simulated latency. */
public final class MeasuredAzure implements AutoCloseable {
  static final String ADMIN_TOKEN = "benchmark";
  private static final long SEED = 7;

  private final LocalAzure azure;
  private final AzureTarget target;

  private MeasuredAzure(LocalAzure azure) {
    this.azure = azure;
    this.target =
        AzureTarget.local(
            new io.github.apimworkshop.workshop.azure.LocalAzure(
                ProcessHandle.current().pid(),
                azure.management(),
                azure.identity(),
                LocalAzure.SUBSCRIPTION_ID,
                LocalAzure.TENANT_ID,
                ADMIN_TOKEN));
  }

  /** Keeps its resources in the empty folder {@code state}. */
  public static MeasuredAzure start(Path state) {
    return new MeasuredAzure(
        LocalAzure.start(
            new LocalAzureSettings(
                state,
                0,
                Clock.systemUTC(),
                new Random(SEED),
                0,
                ADMIN_TOKEN,
                1,
                new AllowedHosts(Set.of()))));
  }

  /** Where to deploy to. */
  public AzureTarget target() {
    return target;
  }

  URI management() {
    return azure.management();
  }

  @Override
  public void close() {
    azure.close();
  }
}
