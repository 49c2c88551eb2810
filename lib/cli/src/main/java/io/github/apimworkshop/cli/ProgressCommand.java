package io.github.apimworkshop.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.apimworkshop.cli.jupyter.Notebooks;
import io.github.apimworkshop.cli.jupyter.StepNotebook;
import io.github.apimworkshop.workshop.check.Progress;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** How far the attendee has come. */
@Command(
    name = "progress",
    description = {
      "Shows for each step which checkpoints were passed and which exercises solved.",
      "It is kept in .workshop/progress.json; delete the file to begin anew."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  workshop progress           a table",
      "  workshop progress --json    for programs, for instance to merge those of a class"
    })
final class ProgressCommand implements Callable<Integer> {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String ROW = "%-48s  %11s  %9s  %s";

  private final Console console;

  @Option(names = "--json", description = "Print JSON; times are in UTC.")
  private boolean json;

  ProgressCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<StepProgress> steps = steps(WorkshopHome.find());
    if (json) {
      var mapper =
          new ObjectMapper()
              .registerModule(
                  new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
              .enable(SerializationFeature.INDENT_OUTPUT);
      console.out().println(mapper.writeValueAsString(steps));
    } else {
      row("step", "checkpoints", "exercises", "last activity");
      steps.forEach(this::print);
    }
    return ExitCode.OK;
  }

  private static List<StepProgress> steps(KitLayout kit) throws IOException {
    Map<String, Instant> done = new Progress(kit).done();
    var steps = new ArrayList<StepProgress>();
    for (Path file : new Notebooks(kit.notebooks()).all()) {
      StepNotebook notebook = StepNotebook.read(file);
      if (!notebook.id().isEmpty()) {
        steps.add(StepProgress.of(notebook, done));
      }
    }
    return steps;
  }

  private void print(StepProgress step) {
    Instant last = step.lastActivity();
    row(
        step.title(),
        step.checkpointsPassed() + " of " + step.checkpoints(),
        step.exercisesSolved() + " of " + step.exercises(),
        last == null ? "-" : MINUTE.format(last.atZone(ZoneId.systemDefault())));
  }

  private void row(String step, String checkpoints, String exercises, String last) {
    console.out().println(ROW.formatted(step, checkpoints, exercises, last));
  }
}
