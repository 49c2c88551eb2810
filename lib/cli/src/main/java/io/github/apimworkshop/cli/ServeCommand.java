package io.github.apimworkshop.cli;

import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.LocalAzureSettings;
import io.github.apimworkshop.localazure.http.AllowedHosts;
import io.github.apimworkshop.localazure.http.PortTakenException;
import io.github.apimworkshop.localazure.state.StateException;
import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the local Azure in the foreground. */
@Command(
    name = "serve",
    description = {
      "Runs the local Azure until Ctrl-C or `workshop stop`. It listens on 127.0.0.1 only.",
      "Notebooks start it by themselves; run it here to choose a port or to watch it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop serve",
      "  workshop serve --port 8600 --latency 1",
      "  workshop serve --gateway-units 2     two gateway instances with counters of their own",
      "",
      "Exit code 1 if it runs already or the port is taken."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int TOKEN_BYTES = 32;
  private static final int MOST_PORT = 65_535;
  private static final int MOST_UNITS = 3;

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port of management and console page (default: a free one).")
  private int port;

  @Option(
      names = "--latency",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description = "Factor on simulated latencies; 0 for none, about 20 for life-like ones.")
  private double latencyScale;

  @Option(
      names = "--gateway-units",
      paramLabel = "N",
      defaultValue = "1",
      description = "Gateway instances per API Management service (default: ${DEFAULT-VALUE}).")
  private int gatewayUnits;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = {
        "Another name under which all of it may be called, as by a tunnel or a proxy on",
        "this machine; can be given several times. They keep listening on 127.0.0.1 only."
      })
  private Set<String> allowedHosts = Set.of();

  @Spec private CommandSpec spec;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    refuseWrongNumbers();
    KitLayout kit = WorkshopHome.find();
    System.setProperty("vertx.cacheDirBase", kit.state().resolve("vertx").toString());
    var process = new LocalAzureProcess(kit);
    refuseSecond(process);
    var random = new SecureRandom();
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    String adminToken = HexFormat.of().formatHex(token);
    LocalAzure azure =
        start(
            process,
            new LocalAzureSettings(
                kit.state().resolve("local-azure"),
                port,
                Clock.systemUTC(),
                random,
                latencyScale,
                adminToken,
                gatewayUnits,
                new AllowedHosts(allowedHosts)));
    long pid = ProcessHandle.current().pid();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, pid, azure)));
    process.publish(published(pid, azure, adminToken));
    console.out().println("The local Azure runs at " + azure.management() + ". Ctrl-C ends it.");
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  private void refuseWrongNumbers() {
    if (port < 0 || port > MOST_PORT) {
      throw wrong("--port", "0 to " + MOST_PORT);
    }
    if (!(latencyScale >= 0) || Double.isInfinite(latencyScale)) {
      throw wrong("--latency", "0 or more");
    }
    if (gatewayUnits < 1 || gatewayUnits > MOST_UNITS) {
      throw wrong("--gateway-units", "1 to " + MOST_UNITS);
    }
  }

  private ParameterException wrong(String option, String allowed) {
    return new ParameterException(spec.commandLine(), option + " takes a number, " + allowed);
  }

  private LocalAzure start(LocalAzureProcess process, LocalAzureSettings settings) {
    try {
      return LocalAzure.start(settings);
    } catch (StateException e) {
      awaitOther(process);
      refuseSecond(process);
      throw new CommandFailure(
          "The local Azure cannot use %s: %s".formatted(settings.stateFolder(), sentence(e)),
          "End other processes of this kit, or delete the folder to begin anew.",
          e);
    } catch (PortTakenException e) {
      throw new CommandFailure(
          sentence(e),
          "End that program (`lsof -i` or `netstat -ano` names it), or delete %s to begin anew."
              .formatted(settings.stateFolder()),
          e);
    } catch (IllegalStateException e) {
      throw new CommandFailure(
          sentence(e), "Choose another port with --port, or none for a free one.", e);
    }
  }

  private static String sentence(Exception failure) {
    return failure.getMessage().replaceFirst("\\.*$", ".");
  }

  private static void refuseSecond(LocalAzureProcess process) {
    process
        .running()
        .ifPresent(
            azure -> {
              throw new CommandFailure(
                  "The local Azure of this kit already runs at %s, process %d."
                      .formatted(azure.management(), azure.pid()),
                  "Use it, or end it with `workshop stop`.");
            });
  }

  // Two that were started at the same time: the other one holds the state and is about to answer.
  private static void awaitOther(LocalAzureProcess process) {
    long deadline = System.nanoTime() + 5_000_000_000L;
    while (process.running().isEmpty() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static io.github.apimworkshop.workshop.azure.LocalAzure published(
      long pid, LocalAzure azure, String adminToken) {
    return new io.github.apimworkshop.workshop.azure.LocalAzure(
        pid,
        azure.management(),
        azure.identity(),
        LocalAzure.SUBSCRIPTION_ID,
        LocalAzure.TENANT_ID,
        adminToken);
  }

  private static void end(LocalAzureProcess process, long pid, LocalAzure azure) {
    process.withdraw(pid);
    azure.close();
  }
}
