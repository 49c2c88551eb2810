package io.github.apimworkshop.cli;

import io.github.apimworkshop.cli.doctor.Check;
import io.github.apimworkshop.cli.doctor.Examination;
import io.github.apimworkshop.cli.doctor.Finding;
import io.github.apimworkshop.cli.doctor.Finding.Grade;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Checks whether this machine can run the workshop. */
@Command(
    name = "doctor",
    description = {
      "Checks this machine: Java, fonts, network, disk, Jupyter and the local Azure.",
      "Each line says PASS, INFO or FAIL; a FAIL comes with what to do."
    },
    footer = {"", "Example:", "  workshop doctor", "", "Exit code 1 if anything fails."})
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean healthy = true;
    Map<String, List<Check>> examination = Examination.of(WorkshopHome.find(), System::getenv);
    for (Map.Entry<String, List<Check>> section : examination.entrySet()) {
      console.out().println(section.getKey());
      for (Check check : section.getValue()) {
        Finding finding = check.look();
        console.out().println("  " + finding.toString().replace("\n", "\n  "));
        healthy &= finding.grade() != Grade.FAIL;
      }
    }
    return healthy ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
