package io.github.apimworkshop.workshop.azure;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The local Azure of one kit: found through its file, started when absent, stopped on request.
 * Thread-safe; two processes that start it at the same time end up with the same one.
 */
public final class LocalAzureProcess {
  private static final ObjectMapper JSON = new ObjectMapper();
  // Long enough for a laptop that has much else to do; an address nobody listens on fails at once.
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration STEP = Duration.ofMillis(20);

  private final KitLayout kit;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();

  /** The local Azure of {@code kit}; nothing is started or read yet. */
  public LocalAzureProcess(KitLayout kit) {
    this.kit = kit;
  }

  /** The running local Azure. A file left behind by a process that is gone counts as absent. */
  public Optional<LocalAzure> running() {
    return published().filter(this::answers);
  }

  /**
   * The running local Azure, started in the background if there is none. Throws LAB-002 or LAB-003.
   */
  public LocalAzure findOrStart() {
    return running().orElseGet(() -> new LocalAzureLauncher(kit, this).start());
  }

  /**
   * Writes the file in one step, so that a reader sees all of it or none; for the server's own
   * process.
   */
  public void publish(LocalAzure azure) {
    Path file = kit.localAzureFile();
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), "local-azure", ".tmp");
      Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(azure));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the file if it still names process {@code pid}; for the server's own process. */
  public void withdraw(long pid) {
    if (published().filter(azure -> azure.pid() == pid).isPresent()) {
      try {
        Files.deleteIfExists(kit.localAzureFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Ends the running local Azure and waits up to {@code patience} for it; false if there was none.
   */
  public boolean stop(Duration patience) {
    Optional<LocalAzure> running = running();
    running.flatMap(azure -> ProcessHandle.of(azure.pid())).ifPresent(p -> end(p, patience));
    running.ifPresent(azure -> withdraw(azure.pid()));
    return running.isPresent();
  }

  /** What the file says, whether or not the process is still there. */
  Optional<LocalAzure> published() {
    try {
      return Optional.of(
          JSON.readValue(Files.readAllBytes(kit.localAzureFile()), LocalAzure.class));
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean answers(LocalAzure azure) {
    if (ProcessHandle.of(azure.pid()).filter(ProcessHandle::isAlive).isEmpty()) {
      return false;
    }
    var probe =
        HttpRequest.newBuilder(
                azure.management().resolve("/metadata/endpoints?api-version=2019-05-01"))
            .timeout(ANSWER)
            .build();
    try {
      return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException("LAB-003", "Interrupted while looking for the local Azure.", e);
    }
  }

  private static void end(ProcessHandle process, Duration patience) {
    boolean commandIsShown = process.info().command().isPresent();
    process.destroy();
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (process.isAlive() && !(commandIsShown && isLeftover(process))) {
        if (System.nanoTime() > deadline) {
          process.destroyForcibly();
          return;
        }
        Thread.sleep(STEP.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A process that has ended stays in the table of processes, without a command, until its parent
   * asks for its exit code; in a container nobody may.
   */
  private static boolean isLeftover(ProcessHandle process) {
    return process.info().command().isEmpty();
  }
}
