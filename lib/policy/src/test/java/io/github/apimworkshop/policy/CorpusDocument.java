package io.github.apimworkshop.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A document below {@code src/test/resources/corpus}. */
record CorpusDocument(Path file) {
  private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");

  private static final PolicyEnvironment EVERY_NAMED_VALUE_IS_ONE =
      new AnythingExists() {
        @Override
        public Optional<String> namedValue(String displayName) {
          return Optional.of("1");
        }
      };

  static Stream<CorpusDocument> accepted() {
    return in(CORPUS.resolve("accepted"));
  }

  static Stream<CorpusDocument> refused() {
    return in(CORPUS.resolve("refused"));
  }

  static Stream<CorpusDocument> all() {
    return Stream.concat(accepted(), refused());
  }

  private static Stream<CorpusDocument> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .map(CorpusDocument::new)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return read(file);
  }

  /** What a refused document is told first. */
  String refusal() {
    return read(file.resolveSibling(toString() + ".txt")).strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void compile() throws PolicyValidationException {
    PolicyScope scope = text().contains("<fragment>") ? PolicyScope.FRAGMENT : PolicyScope.API;
    new PolicyCompiler().compile(text(), PolicyFormat.RAWXML, scope, EVERY_NAMED_VALUE_IS_ONE);
  }

  @Override
  public String toString() {
    return file.getFileName().toString().replaceAll("\\.xml$", "");
  }
}
