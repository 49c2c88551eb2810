package io.github.apimworkshop.cli.jupyter;

import io.github.apimworkshop.workshop.render.Html;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One page about several runs: what was checked, every chart, and a link to each step's report. */
public final class CombinedReport {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Workshop run</title>
      <style>
      :root { color-scheme: light dark; }
      body { max-width: 960px; margin: 0 auto; padding: 24px; font: 16px/1.5 sans-serif; }
      img { max-width: 100%; height: auto; background: #fff; }
      section { border-top: 1px solid #888; margin-top: 32px; }
      ul { padding-left: 20px; }
      </style>
      </head>
      <body>
      <main>
      <h1>Workshop run</h1>
      """;

  private final List<FinishedRun> runs;

  /** A page about {@code runs}, in this order. */
  public CombinedReport(List<FinishedRun> runs) {
    this.runs = List.copyOf(runs);
  }

  /** Writes the page in one step and gives its path back. Links start from where it lies. */
  public Path write(Path file) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    var page = new StringBuilder(HEAD).append("<ul>\n");
    runs.forEach(run -> page.append(entry(run)));
    page.append("</ul>\n");
    runs.forEach(run -> page.append(section(run, folder)));
    page.append("</main>\n</body>\n</html>\n");
    Path draft = Files.writeString(folder.resolve(file.getFileName() + ".part"), page);
    return Files.move(
        draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String entry(FinishedRun run) {
    return "<li><a href=\"#%s\">%s</a> %s</li>\n"
        .formatted(anchor(run), Html.escape(run.notebook().title()), Html.escape(run.end()));
  }

  private static String section(FinishedRun run, Path folder) {
    String end = "%s: %s checkpoints passed, %s exercises solved.";
    var section =
        new StringBuilder("<section id=\"%s\">\n<h2>".formatted(anchor(run)))
            .append(Html.escape(run.notebook().title()))
            .append("</h2>\n<p>This step ")
            .append(Html.escape(end.formatted(run.end(), run.passed(), run.solved())))
            .append(" <a href=\"%s\">Its report</a></p>\n<ul>\n".formatted(link(run, folder)));
    run.results().forEach(line -> section.append("<li>%s</li>\n".formatted(Html.escape(line))));
    section.append("</ul>\n");
    run.executed().charts().forEach(chart -> section.append("<p>%s</p>\n".formatted(chart)));
    return section.append("</section>\n").toString();
  }

  private static String anchor(FinishedRun run) {
    return Html.escape(run.notebook().stem().replace(' ', '-'));
  }

  private static String link(FinishedRun run, Path folder) {
    URI report = run.report().toAbsolutePath().toUri();
    return Html.escape(folder.toUri().relativize(report).toString());
  }
}
