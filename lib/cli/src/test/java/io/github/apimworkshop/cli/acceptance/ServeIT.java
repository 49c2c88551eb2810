package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import io.github.apimworkshop.workshop.azure.LocalAzure;
import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The local Azure as a process of its own. */
class ServeIT {
  private static final TestKit KIT = TestKit.laidOut();

  private final KitLayout layout = new KitLayout(KIT.home());
  private final LocalAzureProcess process = new LocalAzureProcess(layout);

  @AfterEach
  void stop() {
    process.stop(Duration.ofSeconds(10));
  }

  @Test
  void serve_thenStop_isReachableThenGone() throws Exception {
    Process server = serve();
    LocalAzure azure = process.running().orElseThrow();
    assertThat(azure.pid()).isEqualTo(server.pid());
    assertThat(azure.management().getHost()).isEqualTo("127.0.0.1");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(layout.localAzureFile()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    assertThat(KIT.workshop("stop").out()).contains("Stopped");
    assertThat(server.waitFor()).as("exit code after SIGTERM").isIn(143, 1, 0);
    assertThat(layout.localAzureFile()).doesNotExist();
    assertThat(KIT.workshop("stop").out()).contains("was not running");
  }

  @Test
  void serve_whileItRuns_saysSoInOneLine() throws Exception {
    serve();
    Completed second = KIT.workshop("serve");
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err().lines())
        .singleElement()
        .asString()
        .contains("already runs", "workshop stop");
    assertThat(process.running()).isPresent();
  }

  @Test
  void serve_afterKill_startsAgain() throws Exception {
    Process first = serve();
    first.destroyForcibly().waitFor();
    assertThat(layout.localAzureFile()).exists();
    assertThat(process.running()).isEmpty();

    Process second = serve();
    assertThat(process.running().orElseThrow().pid()).isEqualTo(second.pid());
  }

  @Test
  void serve_portTaken_saysSoInOneLine() throws Exception {
    serve();
    int taken = process.running().orElseThrow().management().getPort();
    process.stop(Duration.ofSeconds(10));
    try (var holder =
        new java.net.ServerSocket(taken, 1, java.net.InetAddress.getLoopbackAddress())) {
      Completed second = KIT.workshop("serve", "--port", Integer.toString(holder.getLocalPort()));
      assertThat(second.code()).isEqualTo(1);
      assertThat(second.err().lines()).singleElement().asString().contains("--port");
    }
  }

  @Test
  void clockAndFault_runningLocalAzure_areCommandedFromTheTerminal() throws Exception {
    assertThat(KIT.workshop("clock", "advance", "60s").err()).contains("does not run");
    serve();
    assertThat(KIT.workshop("clock", "advance", "1m30s").out())
        .isEqualToIgnoringNewLines("Moved on by 1m30s; the local Azure is 1m30s ahead.");
    assertThat(KIT.workshop("clock", "show").out()).contains("1m30s ahead");
    assertThat(KIT.workshop("fault", "list").out()).contains("No fault is on.");

    Completed unknown = KIT.workshop("fault", "set", "nobody", "429", "--count", "2");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err().lines()).singleElement().asString().contains("no account 'nobody'");
    assertThat(KIT.workshop("fault", "clear").code()).isZero();
  }

  private static Process serve() throws IOException {
    Path java = Path.of(System.getProperty("java.home"));
    Process server = KIT.builder(java, "serve").redirectErrorStream(true).start();
    var output =
        new BufferedReader(
            new java.io.InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    assertThat(output.readLine()).startsWith("The local Azure runs at http://127.0.0.1:");
    return server;
  }
}
