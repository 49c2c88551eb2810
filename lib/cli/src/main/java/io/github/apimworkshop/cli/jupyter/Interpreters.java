package io.github.apimworkshop.cli.jupyter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Finds the Pythons of this machine and asks each what it can do. */
public final class Interpreters {
  private static final List<String> NAMES =
      List.of(
          "python3",
          "python",
          "python3.13",
          "python3.12",
          "python3.11",
          "python3.10",
          "python3.exe",
          "python.exe",
          "py.exe");
  static final Duration PATIENCE = Duration.ofSeconds(10);

  // Windows passes no double quote on to Python.
  static final String QUESTION =
      """
      import json, sys
      from importlib.util import find_spec
      has = lambda *names: all(find_spec(name) is not None for name in names)
      print(json.dumps({'executable': sys.executable, 'major': sys.version_info[0],
          'minor': sys.version_info[1], 'venv': has('venv', 'ensurepip'),
          'jupyter': has('nbclient', 'nbconvert', 'jupyter_client'), 'lab': has('jupyterlab')}))
      """;

  private Interpreters() {}

  /** Every Python on PATH and the system's own, in this order, each once. */
  public static List<Interpreter> onThisMachine() {
    var found = new ArrayList<Interpreter>();
    for (Path candidate : candidates(System.getenv("PATH"))) {
      ask(candidate, PATIENCE)
          .filter(i -> found.stream().noneMatch(f -> f.executable().equals(i.executable())))
          .ifPresent(found::add);
    }
    return found;
  }

  /** What the Python at {@code executable} can do; empty if it does not answer in time. */
  static Optional<Interpreter> ask(Path executable, Duration patience) {
    try {
      Process process =
          new ProcessBuilder(executable.toString(), "-c", QUESTION)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      // The answer is one line, which fits into the pipe: waiting first blocks nobody.
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(new ObjectMapper().readValue(answer, Interpreter.class));
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Set<Path> candidates(String searchPath) {
    var candidates = new LinkedHashSet<Path>();
    // An empty entry would mean the current folder, which is no place to take an interpreter from.
    Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(searchPath == null ? "" : searchPath)
        .filter(folder -> !folder.isBlank())
        .forEach(
            folder -> NAMES.forEach(name -> inFolder(folder, name).ifPresent(candidates::add)));
    inFolder("/usr/bin", "python3").ifPresent(candidates::add);
    return candidates;
  }

  private static Optional<Path> inFolder(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name)).filter(Files::isExecutable);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
