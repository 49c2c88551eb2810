package io.github.apimworkshop.localazure.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StateFileTest {
  private static final int RESOURCES = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0", "2"})
  void open_formatOfAnotherVersion_isRefusedAndTheFileStaysAsItIs(String format)
      throws IOException {
    write();
    try (MVStore file = MVStore.open(file().toString())) {
      file.<String, String>openMap("settings").put("format", format);
    }
    assertRefused("state format " + format + ", this version reads 1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.00001, 0.02, 0.3, 0.5, 0.9, 0.99})
  void open_fileCutShort_isRefusedAndStaysAsItIs(double part) throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, (int) (whole.length * part)));
    assertRefused("is damaged");
  }

  @Test
  void open_fileOfSomethingElse_isRefusedAndStaysAsItIs() throws IOException {
    Files.writeString(file(), "nothing of ours".repeat(1000));
    assertRefused("is damaged");
  }

  @Test
  void open_endOverwritten_isRefusedAndStaysAsItIs() throws IOException {
    write();
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, bytes.length - 20_000, bytes.length, (byte) 7);
    Arrays.fill(bytes, 0, 8192, (byte) 7);
    Files.write(file(), bytes);
    assertRefused("is damaged");
  }

  @Test
  void open_cutShortWithoutItsMark_goesOnWithWhatIsLeft() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length / 2));
    Files.delete(folder.resolve("local-azure.commits"));
    assertThat(stored()).isBetween(1, RESOURCES - 1);
    assertThat(stored()).isBetween(1, RESOURCES - 1);
  }

  @Test
  void open_fileMovedAway_beginsAnew() throws IOException {
    write();
    Files.move(file(), folder.resolve("kept.mv"));
    assertThat(stored()).isZero();
  }

  @Test
  void open_withoutMark_readsTheFileOfAnEarlierVersion() throws IOException {
    write();
    Files.delete(folder.resolve("local-azure.commits"));
    assertThat(stored()).isEqualTo(RESOURCES);
  }

  private void write() {
    try (StateFile file = StateFile.open(folder)) {
      DurableResourceStore store = new DurableResourceStore(file);
      for (int i = 0; i < RESOURCES; i++) {
        store.put(
            Resource.of(
                ResourceId.resourceGroup("s", "rg" + i),
                "",
                JsonNodeFactory.instance.objectNode().put("text", "x".repeat(300))));
      }
    }
  }

  private int stored() {
    try (StateFile file = StateFile.open(folder)) {
      return new DurableResourceStore(file).ofType("Microsoft.Resources/resourceGroups").size();
    }
  }

  private void assertRefused(String why) throws IOException {
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> StateFile.open(folder))
        .isInstanceOf(StateException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("left untouched")
        .hasMessageContaining("choose another state folder");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  private Path file() {
    return folder.resolve("local-azure.mv");
  }
}
