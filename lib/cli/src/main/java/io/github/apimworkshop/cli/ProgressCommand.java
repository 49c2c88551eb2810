package io.github.apimworkshop.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.apimworkshop.cli.jupyter.Notebooks;
import io.github.apimworkshop.cli.jupyter.StepNotebook;
import io.github.apimworkshop.workshop.check.Progress;
import io.github.apimworkshop.workshop.home.KitLayout;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** How far the attendee has come. */
@Command(
    name = "progress",
    description = "Shows for each step which checkpoints were passed and which exercises solved.")
final class ProgressCommand implements Callable<Integer> {
  private static final int BAR = 10;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Console console;

  @Option(names = "--json", description = "Print it as JSON, for merging the files of a class.")
  private boolean json;

  ProgressCommand(Console console) {
    this.console = console;
  }

  /** One step; {@code last} is empty where nothing was done yet. */
  record StepProgress(
      String step,
      String title,
      int checkpointsPassed,
      int checkpoints,
      int exercisesSolved,
      int exercises,
      String last) {}

  @Override
  public Integer call() throws IOException {
    KitLayout kit = WorkshopHome.find();
    Map<String, Instant> done = new Progress(kit, Clock.systemUTC()).done();
    var steps = new ArrayList<StepProgress>();
    for (Path file : new Notebooks(kit.notebooks()).all()) {
      steps.add(progress(StepNotebook.read(file), done));
    }
    if (json) {
      var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      console.out().println(mapper.writeValueAsString(steps));
    } else {
      steps.forEach(this::print);
    }
    return ExitCode.OK;
  }

  private static StepProgress progress(StepNotebook notebook, Map<String, Instant> done) {
    List<String> passed = notebook.checkpointCodes().stream().filter(done::containsKey).toList();
    List<String> solved = notebook.exerciseIds().stream().filter(done::containsKey).toList();
    String last =
        Stream.concat(passed.stream(), solved.stream())
            .map(done::get)
            .max(Instant::compareTo)
            .map(Instant::toString)
            .orElse("");
    return new StepProgress(
        notebook.id(),
        notebook.title(),
        passed.size(),
        notebook.checkpointCodes().size(),
        solved.size(),
        notebook.exerciseIds().size(),
        last);
  }

  private void print(StepProgress step) {
    int all = Math.max(1, step.checkpoints() + step.exercises());
    int filled = BAR * (step.checkpointsPassed() + step.exercisesSolved()) / all;
    console
        .out()
        .printf(
            "[%s%s]  %-45s  checkpoints %d/%d  exercises %d/%d  %s%n",
            "#".repeat(filled),
            "-".repeat(BAR - filled),
            step.title(),
            step.checkpointsPassed(),
            step.checkpoints(),
            step.exercisesSolved(),
            step.exercises(),
            step.last().isEmpty()
                ? ""
                : TIME.format(Instant.parse(step.last()).atZone(ZoneId.systemDefault())));
  }
}
