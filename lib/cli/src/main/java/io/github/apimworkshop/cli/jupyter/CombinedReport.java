package io.github.apimworkshop.cli.jupyter;

import io.github.apimworkshop.workshop.render.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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

  private final List<String> sections = new ArrayList<>();
  private final List<String> contents = new ArrayList<>();
  private final Path file;

  /** The page is written to {@code file}. */
  public CombinedReport(Path file) {
    this.file = file;
  }

  /** Adds a step: {@code reason} is empty where it ran to its end. */
  public void add(String title, RunOutcome outcome, ExecutedNotebook executed, String reason) {
    String anchor = "step" + (sections.size() + 1);
    String state = reason.isEmpty() ? "done" : "failed: " + reason;
    contents.add(
        "<li><a href=\"#%s\">%s</a>: %s</li>"
            .formatted(anchor, Html.escape(title), Html.escape(state)));
    var section = new StringBuilder("<section id=\"" + anchor + "\">\n");
    section.append("<h2>").append(Html.escape(title)).append("</h2>\n");
    section.append("<p>").append(Html.escape(state)).append(". <a href=\"");
    section
        .append(Html.escape(relative(outcome.report())))
        .append("\">Report of this step</a></p>\n");
    section.append("<ul>\n");
    executed
        .results()
        .forEach(line -> section.append("<li>").append(Html.escape(line)).append("</li>\n"));
    section.append("</ul>\n");
    executed.charts().forEach(chart -> section.append("<p>").append(chart).append("</p>\n"));
    sections.add(section.append("</section>\n").toString());
  }

  /** Writes the page in one step and gives its path back. */
  public Path write() throws IOException {
    String page =
        HEAD
            + "<ul>\n"
            + String.join("\n", contents)
            + "\n</ul>\n"
            + String.join("", sections)
            + "</main>\n</body>\n</html>\n";
    Files.createDirectories(file.getParent());
    Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), page);
    return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private String relative(Path report) {
    return file.toAbsolutePath()
        .getParent()
        .relativize(report.toAbsolutePath())
        .toString()
        .replace('\\', '/');
  }
}
