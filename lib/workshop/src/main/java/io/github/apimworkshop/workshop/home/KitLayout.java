package io.github.apimworkshop.workshop.home;

import java.nio.file.Path;

/** The folders and files of a kit; none of them needs to exist. {@code home} is absolute. */
public record KitLayout(Path home) {

  /** Makes the path absolute. */
  public KitLayout {
    home = home.toAbsolutePath().normalize();
  }

  /** Templates that the steps deploy. */
  public Path bicep() {
    return home.resolve("bicep");
  }

  /** The lab steps. */
  public Path notebooks() {
    return home.resolve("notebooks");
  }

  /** One entry per code that a check or an error names. */
  public Path troubleshooting() {
    return home.resolve("docs").resolve("troubleshooting.md");
  }

  /** The command's jar, with its libraries beside it. */
  public Path commandJar() {
    return home.resolve("lib/cli/target/workshop/workshop.jar");
  }

  /**
   * Classes of the command as a JVM of this version maps them; the launchers write it after a
   * build. A JVM that it does not fit, or that does not find it, starts without it.
   */
  public Path classArchive() {
    return commandJar().resolveSibling("workshop.jsa");
  }

  /** Everything the kit writes at run time; never under version control. */
  public Path state() {
    return home.resolve(".workshop");
  }

  /** What the attendee has passed and solved so far. */
  public Path progressFile() {
    return state().resolve("progress.json");
  }

  /** Where a running local Azure says how to reach it. */
  public Path localAzureFile() {
    return state().resolve("local-azure.json");
  }

  /** Output of a local Azure that runs in the background. */
  public Path localAzureLog() {
    return state().resolve("local-azure.log");
  }
}
