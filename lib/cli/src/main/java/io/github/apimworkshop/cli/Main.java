package io.github.apimworkshop.cli;

/** Starts the {@code workshop} command. */
public final class Main {
  private Main() {}

  /** Exits with 0, 1 (it did not work) or 2 (wrong usage). */
  public static void main(String[] args) {
    var console = Console.ofThisProcess();
    int code = WorkshopCommand.commandLine(console).execute(args);
    console.flush();
    System.exit(code);
  }
}
