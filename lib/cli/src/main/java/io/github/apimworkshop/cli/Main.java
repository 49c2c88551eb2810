package io.github.apimworkshop.cli;

/** The {@code workshop} command. */
public final class Main {
  private Main() {}

  /** Exits with 0, 1 (it did not work) or 2 (wrong usage). */
  public static void main(String[] args) {
    System.out.println("workshop");
  }
}
