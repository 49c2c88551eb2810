package io.github.apimworkshop.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir private Path folder;

  @Test
  void take_whileAnotherRunIsUnderWay_isRefused() throws IOException {
    var kit = new KitLayout(folder);
    try (var first = RunLock.take(kit)) {
      assertThatThrownBy(() -> RunLock.take(kit))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("Another `workshop run`");
      assertThatCode(first::close).doesNotThrowAnyException();
    }
  }

  @Test
  void take_afterTheOtherHasEnded_succeeds() throws IOException {
    var kit = new KitLayout(folder);
    RunLock.take(kit).close();
    assertThatCode(() -> RunLock.take(kit).close()).doesNotThrowAnyException();
  }
}
