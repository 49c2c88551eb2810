package io.github.apimworkshop.bicep;

import java.io.IOException;
import java.nio.file.Path;

/** The files a compilation may read: the entry, its modules and what the load functions name. */
@FunctionalInterface
public interface SourceFiles {

  /**
   * The bytes of a file; the path is normalised. An {@link IOException} becomes an error
   * diagnostic.
   */
  byte[] read(Path path) throws IOException;

  /**
   * Files of one folder and below; a path that leaves it, by {@code ..} or a symbolic link, is
   * refused.
   */
  static SourceFiles within(Path root) {
    return new FolderSources(root);
  }
}
