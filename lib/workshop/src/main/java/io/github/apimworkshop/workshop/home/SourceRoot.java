package io.github.apimworkshop.workshop.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder that a template may load files from. */
public final class SourceRoot {
  private static final List<String> MARKS = List.of(".git", "pom.xml");

  private SourceRoot() {}

  /**
   * The kit for a file in it; else the nearest folder above the file that holds a project; else two
   * folders above the file's, where collections of labs keep the modules that all of them use. The
   * home folder and those above it are never taken for a project.
   */
  public static Path of(Path template, Optional<KitLayout> kit) {
    Path file = template.toAbsolutePath().normalize();
    Optional<Path> home = kit.map(KitLayout::home).filter(file::startsWith);
    if (home.isPresent()) {
      return home.get();
    }
    Path folder = file.getParent();
    for (Path at = folder; at != null; at = at.getParent()) {
      if (isProject(at)) {
        return at;
      }
    }
    return above(above(folder));
  }

  private static Path above(Path folder) {
    Path parent = folder.getParent();
    boolean shared =
        parent == null
            || parent.getNameCount() == 0
            || Path.of(System.getProperty("user.home")).startsWith(parent);
    return shared ? folder : parent;
  }

  private static boolean isProject(Path folder) {
    return MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
  }
}
