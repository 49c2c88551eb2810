package io.github.apimworkshop.workshop.check;

import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.home.WorkshopHome;
import io.github.apimworkshop.workshop.render.Html;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.NotebookOutput;
import java.time.Instant;
import java.util.List;

/** Says whether a part of a step went as it should, and keeps the attendee's progress. */
public final class Checkpoint {
  private static final int MOST_REASONS = 4;

  private Checkpoint() {}

  /**
   * Prints PASS with the sentence that docs/troubleshooting.md has for {@code code}; or throws,
   * with what differs from the deployment and that entry's way to fix it, so that the cells below
   * do not run on a broken ground.
   */
  public static void check(String code, boolean holds) {
    List<String> reasons = holds ? List.of() : Reasons.found();
    check(Troubleshooting.of(WorkshopHome.find()), NotebookOutput.current(), code, holds, reasons);
    record(code);
  }

  static void check(
      Troubleshooting guide,
      NotebookOutput output,
      String code,
      boolean holds,
      List<String> reasons) {
    TroubleshootingEntry entry = guide.entry(code);
    if (!holds) {
      String because = because(reasons);
      output.show(failed(entry, because));
      throw new WorkshopException(
          code, entry.title() + ": this does not hold. " + because + "Fix: " + entry.fix());
    }
    String text = "PASS %s %s".formatted(code, entry.title());
    output.show(MimeBundle.html(text, "<b>PASS</b> " + Html.escape(code + " " + entry.title())));
  }

  /**
   * Says whether an exercise of a step, such as {@code 03-1}, is solved. Unlike a checkpoint it
   * never throws: an open exercise does not stop the cells below.
   */
  public static void exercise(String exercise, boolean solved) {
    exercise(NotebookOutput.current(), exercise, solved);
    if (solved) {
      record(exercise);
    }
  }

  static void exercise(NotebookOutput output, String exercise, boolean solved) {
    String word = solved ? "SOLVED" : "OPEN";
    String more = solved ? "" : ". Change the cell above and run both again; the hints help.";
    output.show(
        MimeBundle.html(
            "%s %s%s".formatted(word, exercise, more),
            "<b>%s</b> %s".formatted(word, Html.escape(exercise + more))));
  }

  private static void record(String what) {
    if ("off".equals(System.getenv("WORKSHOP_PROGRESS"))) {
      return;
    }
    try {
      new Progress(WorkshopHome.find()).record(what, Instant.now());
    } catch (WorkshopException e) {
      // Outside of a kit there is no progress to keep.
    }
  }

  private static String because(List<String> reasons) {
    if (reasons.isEmpty()) {
      return "";
    }
    String more =
        reasons.size() > MOST_REASONS
            ? "; and %d more".formatted(reasons.size() - MOST_REASONS)
            : "";
    return "Not as deployed: "
        + String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())))
        + more
        + ". Deploy again to put it right. ";
  }

  private static MimeBundle failed(TroubleshootingEntry entry, String because) {
    String text =
        "FAIL %s %s. %sFix: %s".formatted(entry.code(), entry.title(), because, entry.fix());
    return MimeBundle.html(
        text,
        "<b>FAIL</b> %s <a href=\"../docs/troubleshooting.md#%s\">More</a>"
            .formatted(Html.escape(text.substring(5)), entry.anchor()));
  }
}
