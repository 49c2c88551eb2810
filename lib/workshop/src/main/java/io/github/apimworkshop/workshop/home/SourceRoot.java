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
   * The kit for a file in it; else the nearest folder above the file that holds a project; else the
   * parent of the file's folder, since policies commonly lie beside the templates.
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
    return folder.getParent() == null ? folder : folder.getParent();
  }

  private static boolean isProject(Path folder) {
    return MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
  }
}
