package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever a command throws into one line. A trace goes to a file, never to the terminal. */
final class FailureReport implements IExecutionExceptionHandler {
  private final Supplier<KitLayout> kit;

  /** Traces of defects go to the state folder of {@code kit}. */
  FailureReport(Supplier<KitLayout> kit) {
    this.kit = kit;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    command.getErr().println("workshop: " + describe(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private String describe(Exception failure) {
    if (failure instanceof CommandFailure || failure instanceof WorkshopException) {
      return failure.getMessage();
    }
    if (failure instanceof UncheckedIOException unchecked) {
      return describe(unchecked.getCause());
    }
    if (failure instanceof FileSystemException file && file.getFile() != null) {
      return "Cannot read or write " + file.getFile() + ": " + reason(file) + ".";
    }
    return failure instanceof IOException ? words(failure) : words(failure) + keepTrace(failure);
  }

  /** Why a file could not be used, in a few words. */
  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    return failure instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : words(failure);
  }

  private static String words(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow();
  }

  private String keepTrace(Exception failure) {
    try {
      Path folder = Files.createDirectories(kit.get().state());
      Path file = Files.createTempFile(folder, "failure", ".txt");
      try (var trace = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        failure.printStackTrace(trace);
      }
      return " (this is a defect of the kit; please report it with " + file + ")";
    } catch (IOException | WorkshopException e) {
      return " (this is a defect of the kit; please report it)";
    }
  }
}
