package io.github.apimworkshop.cli.jupyter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The Python that was found fit, and the checksum of the package list it was fit for. */
record PythonStamp(String python, String requirements) {

  static Optional<PythonStamp> read(Path file) {
    try {
      return Optional.of(new ObjectMapper().readValue(Files.readAllBytes(file), PythonStamp.class));
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), "python", ".part");
    Files.write(draft, new ObjectMapper().writeValueAsBytes(this));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  boolean fits(String checksum) {
    return requirements.equals(checksum) && Files.isExecutable(Path.of(python));
  }
}
