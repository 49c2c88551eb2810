package io.github.apimworkshop.cli;

import io.github.apimworkshop.workshop.WorkshopException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever a command throws into one line. A trace goes to a file, never to the terminal. */
final class FailureReport implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    command.getErr().println("workshop: " + describe(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String describe(Exception failure) {
    if (failure instanceof CommandFailure || failure instanceof WorkshopException) {
      return failure.getMessage();
    }
    String what =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return what.lines().findFirst().orElse("failed") + keepTrace(failure);
  }

  private static String keepTrace(Exception failure) {
    try {
      Path file = Files.createTempFile("workshop-failure", ".txt");
      try (var trace = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        failure.printStackTrace(trace);
      }
      return " (this is a defect of the kit; please report it with " + file + ")";
    } catch (IOException e) {
      return "";
    }
  }
}
