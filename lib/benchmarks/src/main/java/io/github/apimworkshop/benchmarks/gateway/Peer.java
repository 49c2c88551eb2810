package io.github.apimworkshop.benchmarks.gateway;

import io.github.apimworkshop.benchmarks.lab.Target;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A peer that runs as a process of its own on loopback. */
final class Peer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final PeerKind kind;
  private final Process process;
  private final int port;
  private final String key;

  private Peer(PeerKind kind, Process process, int port, String key) {
    this.kind = kind;
    this.process = process;
    this.port = port;
    this.key = key;
  }

  static boolean installed(PeerKind kind) {
    return find(kind.program()).isPresent();
  }

  /** Throws where the program does not answer; the message ends with the last line it said. */
  static Peer start(PeerKind kind, List<Integer> backends, Path folder) throws IOException {
    int port = freePort();
    Path own = Files.createDirectories(folder.resolve(kind.program()));
    Path file = own.resolve("configuration");
    Files.writeString(file, kind.configuration(port, backends, own.toString()));
    var builder =
        new ProcessBuilder(kind.command(file.toString(), port))
            .redirectErrorStream(true)
            .redirectOutput(own.resolve("log").toFile());
    String key = "sk-" + UUID.randomUUID();
    builder.environment().putAll(kind.environment(key));
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    var peer = new Peer(kind, process, port, key);
    peer.awaitListening(own.resolve("log"));
    return peer;
  }

  Target target() {
    return new Target(
        kind.program(),
        URI.create("http://127.0.0.1:" + port + "/v1/chat/completions"),
        kind.headers(key));
  }

  private void awaitListening(Path log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    close();
    List<String> said = Files.readString(log).strip().lines().toList();
    throw new IOException(
        "did not start" + (said.isEmpty() ? "" : ": " + said.get(said.size() - 1)));
  }

  static Optional<Path> find(String program) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(
            Optional.ofNullable(System.getenv("PATH")).orElse("")
                + File.pathSeparator
                + "/usr/sbin")
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
