package io.github.apimworkshop.bicep;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class FolderSources implements SourceFiles {
  private final Path root;

  FolderSources(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public byte[] read(Path path) throws IOException {
    return Files.readAllBytes(inside(path));
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(inside(folder))) {
      return entries.filter(Files::isRegularFile).toList();
    }
  }

  private Path inside(Path path) throws IOException {
    Path file = path.toAbsolutePath().normalize();
    if (!file.startsWith(root) || !file.toRealPath().startsWith(root.toRealPath())) {
      throw new AccessDeniedException(
          path.toString(), null, "it leads outside of the folder '" + root + "'");
    }
    return file;
  }
}
