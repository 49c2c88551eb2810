package io.github.apimworkshop.policy.document;

import java.util.Arrays;

/** The text of a document with its line starts. Immutable. */
public final class SourceText {
  private final String text;
  private final int[] lineStarts;

  /** Lines end with LF or CR LF. */
  public SourceText(String text) {
    this.text = text;
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    this.lineStarts = Arrays.copyOf(starts, lines);
  }

  public String text() {
    return text;
  }

  /** The place of a character. */
  public SourcePosition position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new SourcePosition(line + 1, offset - lineStarts[line] + 1);
  }
}
