package io.github.apimworkshop.benchmarks.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server of the benchmarks as a process of its own, as every peer is one: code that two servers
 * share is compiled for neither, and their memory could not be told apart. It ends with this JVM.
 */
public final class ServerProcess implements AutoCloseable {
  private final String name;
  private final Process process;
  private final BufferedReader said;
  private final Thread end;

  private ServerProcess(String name, Process process) {
    this.name = name;
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
  }

  /**
   * Starts the main method of {@code program} with the collector that the kit starts its local
   * Azure with, and with further options of the JVM.
   */
  public static ServerProcess start(Class<?> program, List<String> jvm, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    try {
      return new ServerProcess(
          program.getSimpleName(),
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line that it prints; blocks until it is there. */
  public String line() {
    try {
      String line = said.readLine();
      if (line == null) {
        throw new IllegalStateException(name + " ended before it answered");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Memory and files of the process now. */
  public ProcessFigures figures() {
    return ProcessFigures.of(process.pid());
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(end);
    process.destroy();
    process.onExit().join();
  }
}
