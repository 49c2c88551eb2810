package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell launcher, with a build tool that only says it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "workshop.cmd is the launcher there")
class LauncherIT {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final String JAVA_HOME = System.getProperty("java.home");

  @TempDir private Path home;

  private Path built;

  @BeforeEach
  void layOut() throws IOException {
    Files.copy(ROOT.resolve("workshop"), home.resolve("workshop"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    executable("mvnw", "#!/bin/sh\necho mvnw \"$@\"\n[ ! -f broken ]\n");
    Path distribution = Files.createDirectories(home.resolve("lib/cli/target/workshop"));
    Path source = ROOT.resolve("lib/cli/target/workshop");
    Files.copy(source.resolve("workshop.jar"), distribution.resolve("workshop.jar"));
    Files.createSymbolicLink(distribution.resolve("lib"), source.resolve("lib"));
    built = Files.createFile(distribution.resolve("built"));
    older(home.resolve("pom.xml"));
  }

  @AfterEach
  void unlink() throws IOException {
    Files.delete(built.resolveSibling("lib"));
  }

  @Test
  void launch_builtAndUnchanged_startsWithoutBuilding() throws Exception {
    Launched launched = launch(JAVA_HOME, "--version");
    assertThat(launched.output()).isEqualTo("workshop 0.1.0\n");
    assertThat(launched.code()).isZero();
  }

  @Test
  void launch_sourceChanged_buildsFirst() throws Exception {
    older(built);
    Files.createDirectories(home.resolve("lib/bicep/src"));
    Files.writeString(home.resolve("lib/bicep/src/New.java"), "");
    Launched launched = launch(JAVA_HOME, "--version");
    assertThat(launched.output())
        .contains("building the kit", "mvnw -q -B -DskipTests -Dfast package")
        .endsWith("workshop 0.1.0\n");
  }

  @Test
  void launch_buildFails_exits1() throws Exception {
    Files.delete(built);
    Files.createFile(home.resolve("broken"));
    Launched launched = launch(JAVA_HOME, "--version");
    assertThat(launched.code()).isEqualTo(1);
    assertThat(launched.output()).endsWith("could not be built; the lines above say why.\n");
  }

  @Test
  void launch_oldJava_saysWhatToInstall() throws Exception {
    executable("old/bin/java", "#!/bin/sh\nexit 3\n");
    Files.writeString(home.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
    Launched launched = launch(home.resolve("old").toString(), "--version");
    assertThat(launched.code()).isEqualTo(1);
    assertThat(launched.output().lines())
        .singleElement()
        .asString()
        .contains("is Java 11", "Install JDK 17");
  }

  @Test
  void launch_noJavaInJavaHome_saysWhatToInstall() throws Exception {
    Launched launched = launch(home.resolve("nothing").toString(), "--version");
    assertThat(launched.code()).isEqualTo(1);
    assertThat(launched.output().lines()).singleElement().asString().contains("Install JDK 17");
  }

  @Test
  void launch_failingCommand_keepsItsExitCode() throws Exception {
    assertThat(launch(JAVA_HOME, "rnu").code()).isEqualTo(2);
  }

  private void executable(String name, String script) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void older(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
  }

  private Launched launch(String javaHome, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("sh", "./workshop"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", javaHome);
    Process process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Launched(process.waitFor(), output);
  }

  private record Launched(int code, String output) {}
}
