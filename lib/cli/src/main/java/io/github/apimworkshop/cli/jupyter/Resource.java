package io.github.apimworkshop.cli.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A file of this package that other programs read: it is laid into a folder when it is needed. */
enum Resource {
  REQUIREMENTS("requirements.txt"),
  RUN_NOTEBOOK("run_notebook.py");

  private final String file;

  Resource(String file) {
    this.file = file;
  }

  Path layInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, file, ".part");
    Files.write(draft, bytes());
    return Files.move(
        draft,
        folder.resolve(file),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  String checksum() throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = Resource.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
