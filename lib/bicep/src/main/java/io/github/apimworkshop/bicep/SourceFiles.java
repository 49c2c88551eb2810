package io.github.apimworkshop.bicep;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The files a compilation may read: the entry, its modules and what the load functions name. */
@FunctionalInterface
public interface SourceFiles {

  /**
   * The bytes of a file; the path is normalised. An {@link IOException} becomes an error
   * diagnostic.
   */
  byte[] read(Path path) throws IOException;

  /**
   * The files that stand in a folder itself, in any order.
   *
   * @throws java.nio.file.NoSuchFileException where there is no such folder
   * @throws java.nio.file.NotDirectoryException where a file has its name
   */
  default List<Path> list(Path folder) throws IOException {
    throw new NoSuchFileException(folder.toString());
  }

  /**
   * Files of one folder and below; a path that leaves it, by {@code ..} or a symbolic link, is
   * refused.
   */
  static SourceFiles within(Path root) {
    return new FolderSources(root);
  }
}
