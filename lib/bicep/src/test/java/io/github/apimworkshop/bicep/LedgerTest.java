package io.github.apimworkshop.bicep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final Path FILE = Path.of("..", "..", "docs", "ledger", "bicep.md");

  /** {@code mvn -pl lib/bicep test -Dtest=LedgerTest -Dledger=write} brings the file up to date. */
  @Test
  void ledger_file_isUpToDate() throws IOException {
    if ("write".equals(System.getProperty("ledger"))) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, Ledger.text());
    }
    assertThat(Files.readString(FILE).replace("\r\n", "\n")).isEqualTo(Ledger.text());
  }
}
