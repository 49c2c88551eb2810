package io.github.apimworkshop.localazure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private static final Path FILE = Path.of("..", "..", "docs", "ledger", "management.md");

  @Test
  void everyOperation_isShownByATest() {
    assertThat(ManagementLedger.unshown()).isEmpty();
  }

  @Test
  void tests_showOperationsThatExist() {
    assertThat(ManagementLedger.unknown()).isEmpty();
  }

  /** {@code mvn -pl lib/local-azure test -Dtest=LedgerTest -Dledger=write} brings it up to date. */
  @Test
  void ledger_file_isUpToDate() throws IOException {
    if ("write".equals(System.getProperty("ledger"))) {
      Files.writeString(FILE, ManagementLedger.text());
    }
    assertThat(Files.readString(FILE).replace("\r\n", "\n")).isEqualTo(ManagementLedger.text());
  }
}
