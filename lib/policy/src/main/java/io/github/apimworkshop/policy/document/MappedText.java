package io.github.apimworkshop.policy.document;

import java.util.Arrays;

/**
 * Text taken from a document, entities decoded, that knows where each of its characters came from.
 * Immutable.
 */
public final class MappedText {
  private final String text;
  private final int[] offsets;

  private MappedText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  public String text() {
    return text;
  }

  /** Where a character stands in the document; the end of the text is allowed. */
  public int offset(int index) {
    return offsets[Math.min(Math.max(index, 0), text.length())];
  }

  /** The part from {@code start} to before {@code end}. */
  public MappedText slice(int start, int end) {
    return new MappedText(text.substring(start, end), Arrays.copyOfRange(offsets, start, end + 1));
  }

  /** Without blanks at both ends. */
  public MappedText strip() {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return slice(start, end);
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects text with its places. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[32];

    /** Appends text that comes from one place as a whole, such as a decoded entity. */
    public Builder append(String piece, int offset) {
      for (int i = 0; i < piece.length(); i++) {
        append(piece.charAt(i), offset);
      }
      return this;
    }

    /** Appends one character. */
    public Builder append(char c, int offset) {
      ensure();
      offsets[text.length()] = offset;
      text.append(c);
      return this;
    }

    /** Appends other mapped text from {@code start} to before {@code end}. */
    public Builder append(MappedText other, int start, int end) {
      for (int i = start; i < end; i++) {
        append(other.text.charAt(i), other.offsets[i]);
      }
      return this;
    }

    /** {@code endOffset} is the place just after the last character. */
    public MappedText build(int endOffset) {
      ensure();
      int[] all = Arrays.copyOf(offsets, text.length() + 1);
      all[text.length()] = endOffset;
      return new MappedText(text.toString(), all);
    }

    private void ensure() {
      if (text.length() == offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
    }
  }
}
