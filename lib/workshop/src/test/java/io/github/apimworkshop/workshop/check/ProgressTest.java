package io.github.apimworkshop.workshop.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.workshop.home.KitLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgressTest {
  private static final Instant TEN = Instant.parse("2026-11-02T10:00:00Z");

  @TempDir private Path home;

  @Test
  void record_several_givesEachWithItsTime() {
    progress().record("LAB-031", TEN);
    progress().record("03-1", TEN.plusSeconds(90));
    assertThat(progress().done()).isEqualTo(Map.of("LAB-031", TEN, "03-1", TEN.plusSeconds(90)));
  }

  @Test
  void record_again_keepsTheLaterTime() {
    progress().record("LAB-031", TEN);
    progress().record("LAB-031", TEN.plusSeconds(60));
    assertThat(progress().done()).isEqualTo(Map.of("LAB-031", TEN.plusSeconds(60)));
  }

  @Test
  void done_noFile_isNothing() {
    assertThat(progress().done()).isEmpty();
  }

  @Test
  void done_fileEditedByHand_keepsWhatCanBeUnderstood() throws Exception {
    write("{\"LAB-030\": \"%s\", \"LAB-031\": \"yesterday\"}".formatted(TEN));
    assertThat(progress().done()).isEqualTo(Map.of("LAB-030", TEN));
  }

  @Test
  void record_fileThatIsNoJson_beginsAnew() throws Exception {
    write("{\"LAB-030\": ");
    assertThat(progress().done()).isEmpty();
    progress().record("LAB-031", TEN);
    assertThat(progress().done()).containsOnlyKeys("LAB-031");
  }

  @Test
  void record_stateFolderCannotBeWritten_doesNotThrow() throws Exception {
    Files.writeString(home.resolve(".workshop"), "in the way");
    progress().record("LAB-031", TEN);
    assertThat(progress().done()).isEmpty();
  }

  @Test
  void record_lockedByAProcessThatHangs_isGivenUpWithoutThrowing() throws Exception {
    progress().record("LAB-030", TEN);
    Path lock = home.resolve(".workshop/progress.lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      var held = channel.lock();
      progress().record("LAB-031", TEN);
      assertThat(held.isValid()).isTrue();
    }
    assertThat(progress().done()).containsOnlyKeys("LAB-030");
  }

  @Test
  void record_manyAtOnce_losesNone() {
    IntStream.range(0, 40).parallel().forEach(i -> progress().record("LAB-%03d".formatted(i), TEN));
    assertThat(progress().done()).hasSize(40);
  }

  @Test
  void record_writersOfOtherProcessesKilled_leaveTheFileWholeAndTheTurnFree() throws Exception {
    for (int kill = 0; kill < 3; kill++) {
      Process writer = EndlessWriter.start(home);
      assertThat(writer.getInputStream().read()).isEqualTo('w');
      writer.destroyForcibly().waitFor();
      progress().record("03-" + kill, TEN);
    }
    assertThat(progress().done()).containsOnlyKeys("LAB-000", "03-0", "03-1", "03-2");
  }

  @Test
  void record_twoProcesses_loseNothingOfEachOther() throws Exception {
    Process writer = EndlessWriter.start(home);
    assertThat(writer.getInputStream().read()).isEqualTo('w');
    IntStream.range(1, 6).forEach(i -> progress().record("LAB-00" + i, TEN));
    assertThat(writer.isAlive()).isTrue();
    writer.destroyForcibly().waitFor();
    assertThat(progress().done()).hasSize(6);
  }

  private Progress progress() {
    return new Progress(new KitLayout(home));
  }

  private void write(String text) throws Exception {
    Files.createDirectories(home.resolve(".workshop"));
    Files.writeString(home.resolve(".workshop/progress.json"), text);
  }
}
