package io.github.apimworkshop.cli.doctor;

import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.nio.file.Files;

/** Does the local Azure run, or can it? */
final class LocalAzureCheck implements Check {
  private final KitLayout kit;

  LocalAzureCheck(KitLayout kit) {
    this.kit = kit;
  }

  @Override
  public Finding look() {
    return new LocalAzureProcess(kit)
        .running()
        .map(azure -> Finding.pass("The " + azure + " answers"))
        .orElseGet(this::absent);
  }

  private Finding absent() {
    return Files.exists(kit.localAzureFile())
        ? Finding.info("The local Azure was ended the hard way; the next notebook starts it again")
        : Finding.info("The local Azure does not run; a notebook or `workshop serve` starts it");
  }
}
