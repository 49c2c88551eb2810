package io.github.apimworkshop.workshop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class LocalAzureProcessTest {
  private static final long SELF = ProcessHandle.current().pid();

  /** Above the largest process id that systems give by default. */
  private static final long NOBODY = 1L << 40;

  @TempDir private Path folder;

  private LocalAzure azure(long pid, int port) {
    URI root = URI.create("http://127.0.0.1:" + port);
    return new LocalAzure(pid, root, root, "s", "t", "secret-token");
  }

  private LocalAzureProcess process() {
    return new LocalAzureProcess(new KitLayout(folder));
  }

  private static HttpServer server() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void running_publishedAndAnswering_isFound() throws IOException {
    HttpServer server = server();
    try {
      LocalAzure azure = azure(SELF, server.getAddress().getPort());
      process().publish(azure);
      assertThat(process().running()).contains(azure);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void running_fileLeftByAKilledProcess_countsAsAbsent() throws IOException {
    HttpServer server = server();
    try {
      process().publish(azure(NOBODY, server.getAddress().getPort()));
      assertThat(process().running()).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void running_nobodyAtThePort_countsAsAbsent() throws IOException {
    HttpServer server = server();
    int port = server.getAddress().getPort();
    server.stop(0);
    process().publish(azure(SELF, port));
    assertThat(process().running()).isEmpty();
  }

  @Test
  void running_halfWrittenFile_countsAsAbsent() throws IOException {
    Files.createDirectories(folder.resolve(".workshop"));
    Files.writeString(folder.resolve(".workshop/local-azure.json"), "{\"pid\": 12, \"manag");
    assertThat(process().running()).isEmpty();
  }

  @Test
  void withdraw_anotherProcessHasTakenOver_keepsItsFile() {
    process().publish(azure(SELF, 1));
    process().withdraw(NOBODY);
    assertThat(process().published()).isPresent();
    process().withdraw(SELF);
    assertThat(process().published()).isEmpty();
  }

  @Test
  void findOrStart_kitNotBuilt_saysHowToBuildIt() {
    assertThatThrownBy(() -> process().findOrStart())
        .hasMessageStartingWith("LAB-002")
        .hasMessageContaining("mvnw");
  }

  @Test
  void stop_nothingRuns_saysSo() {
    assertThat(process().stop(Duration.ofSeconds(1))).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  @Timeout(30)
  void stop_processWhoseParentNeverAsksForItsEnd_doesNotWaitForThat() throws IOException {
    HttpServer server = server();
    Process parent = new ProcessBuilder("sh", "-c", "sleep 60 & echo $!; exec sleep 60").start();
    try {
      long child = Long.parseLong(parent.inputReader(StandardCharsets.UTF_8).readLine());
      process().publish(azure(child, server.getAddress().getPort()));

      assertThat(process().stop(Duration.ofMinutes(1))).isTrue();

      assertThat(ProcessHandle.of(child).orElseThrow().isAlive()).isTrue();
    } finally {
      parent.destroy();
      server.stop(0);
    }
  }

  @Test
  void toString_neverShowsTheToken() {
    assertThat(azure(SELF, 1).toString()).doesNotContain("secret-token");
  }
}
