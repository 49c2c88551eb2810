package io.github.apimworkshop.cli;

import io.github.apimworkshop.cli.jupyter.StepNotebook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How far an attendee has come in one step; {@code lastActivity} is null where nothing is done. */
record StepProgress(
    String step,
    String title,
    int checkpointsPassed,
    int checkpoints,
    int exercisesSolved,
    int exercises,
    Instant lastActivity) {

  /** {@code done} has the time of every checkpoint and exercise that is done. */
  static StepProgress of(StepNotebook notebook, Map<String, Instant> done) {
    List<Instant> passed = times(notebook.checkpointCodes(), done);
    List<Instant> solved = times(notebook.exerciseIds(), done);
    return new StepProgress(
        notebook.id(),
        notebook.title(),
        passed.size(),
        notebook.checkpointCodes().size(),
        solved.size(),
        notebook.exerciseIds().size(),
        Stream.of(passed, solved).flatMap(Collection::stream).max(Instant::compareTo).orElse(null));
  }

  private static List<Instant> times(List<String> names, Map<String, Instant> done) {
    return names.stream().map(done::get).filter(Objects::nonNull).toList();
  }
}
