package io.github.apimworkshop.workshop.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which checkpoints were passed and which exercises solved, and when last, in {@code
 * .workshop/progress.json}. Several notebooks may write at once, and a killed one leaves the file
 * whole. Nothing here throws: a lesson goes on where its progress cannot be kept.
 */
public final class Progress {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** The progress kept in {@code kit}, if any. */
  public Progress(KitLayout kit) {
    this.file = kit.progressFile();
  }

  /**
   * The moment each checkpoint ({@code LAB-031}) or exercise ({@code 03-1}) last held. What cannot
   * be understood counts as not there.
   */
  public Map<String, Instant> done() {
    var done = new TreeMap<String, Instant>();
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        done.putAll(dated(entry.getKey(), entry.getValue().asText()));
      }
    } catch (IOException e) {
      // Nothing was done yet, or somebody broke the file, which then starts again.
    }
    return done;
  }

  /** Records that {@code what} held {@code at} a moment, which is kept to the second. */
  void record(String what, Instant at) {
    try {
      Files.createDirectories(file.getParent());
      try (var turn = WritersTurn.take(file.resolveSibling("progress.lock"))) {
        if (turn.granted()) {
          Map<String, Instant> done = done();
          done.put(what, at.truncatedTo(ChronoUnit.SECONDS));
          write(done);
        }
      }
    } catch (IOException e) {
      // The cell has told its result; only the record of it is missing.
    }
  }

  private void write(Map<String, Instant> done) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    done.forEach((what, at) -> json.put(what, at.toString()));
    Path draft = file.resolveSibling("progress.json.part");
    Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Map<String, Instant> dated(String what, String time) {
    try {
      return Map.of(what, Instant.parse(time));
    } catch (DateTimeException e) {
      return Map.of();
    }
  }
}
