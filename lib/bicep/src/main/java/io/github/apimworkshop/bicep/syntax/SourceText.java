package io.github.apimworkshop.bicep.syntax;

import io.github.apimworkshop.bicep.Diagnostic;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import java.nio.file.Path;
import java.util.Arrays;

/** The text of one file, without byte order mark, and where its lines begin. */
public final class SourceText {
  private final Path path;
  private final String text;
  private final int[] lineStarts;

  /** Counts the lines of {@code text}; CR, LF and CRLF all end a line. */
  public SourceText(Path path, String text) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** The file as the caller named it. */
  public Path path() {
    return path;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Line of an offset, counted from 0. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The problem with its file, line and column. */
  public Diagnostic locate(Problem problem) {
    int line = line(problem.offset());
    int column = problem.offset() - lineStarts[line];
    return new Diagnostic(
        path,
        line + 1,
        column + 1,
        problem.length(),
        problem.severity(),
        problem.code(),
        problem.message());
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
