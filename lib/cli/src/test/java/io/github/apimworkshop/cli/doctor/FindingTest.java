package io.github.apimworkshop.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.cli.doctor.Finding.Grade;
import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTest {
  @TempDir private Path home;

  @Test
  void toString_failure_saysWhatToDoOnALineOfItsOwn() {
    assertThat(Finding.fail("It is broken", "Mend it.").toString().lines())
        .containsExactly("FAIL  It is broken", "      Fix: Mend it.");
  }

  @Test
  void examination_machineThatRunsThisTest_everyFailureHasAFix() {
    Map<String, List<Check>> examination = Examination.of(new KitLayout(home), name -> null);
    assertThat(examination.keySet()).last().isEqualTo("Azure");
    assertThat(examination.values().stream().flatMap(List::stream).map(Check::look))
        .hasSizeGreaterThan(8)
        .allSatisfy(f -> assertThat(f.fix().isEmpty()).isEqualTo(f.grade() != Grade.FAIL));
  }

  @Test
  void kernelCheck_javaThatIsGone_fails() throws IOException {
    var folders = new JupyterFolders(new KitLayout(home));
    Path spec = folders.jupyter().resolve("kernels/java/kernel.json");
    Files.createDirectories(spec.getParent());
    Files.writeString(spec, "{\"argv\": [\"/nowhere/bin/java\"]}");
    assertThat(new KernelCheck(folders).look())
        .satisfies(f -> assertThat(f.grade()).isEqualTo(Grade.FAIL))
        .satisfies(f -> assertThat(f.what()).contains("/nowhere/bin/java"));
  }

  @Test
  void azureCheck_azureChosenWithoutSubscription_fails() {
    Map<String, String> set = Map.of("WORKSHOP_TARGET", "azure");
    assertThat(new AzureCheck(set::get).look().grade()).isEqualTo(Grade.FAIL);
  }

  @Test
  void azureCheck_nothingSet_isNoFailure() {
    assertThat(new AzureCheck(name -> null).look().grade()).isEqualTo(Grade.INFO);
  }

  @Test
  void localAzureCheck_fileOfAKilledProcess_isNoFailure() throws IOException {
    var kit = new KitLayout(home);
    Files.createDirectories(kit.state());
    Files.writeString(kit.localAzureFile(), "{\"pid\": 1");
    assertThat(new LocalAzureCheck(kit).look().grade()).isEqualTo(Grade.INFO);
  }
}
