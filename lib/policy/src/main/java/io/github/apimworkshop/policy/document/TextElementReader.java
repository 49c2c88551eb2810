package io.github.apimworkshop.policy.document;

import io.github.apimworkshop.policy.expression.ExpressionScanner;
import java.util.List;

/**
 * Reads the content of an element whose content is text for somebody else, such as a body template.
 */
final class TextElementReader {
  private final Cursor cursor;
  private final String name;
  private final boolean keepComments;
  private final boolean raw;

  TextElementReader(Cursor cursor, String name, boolean keepComments, boolean raw) {
    this.cursor = cursor;
    this.name = name;
    this.keepComments = keepComments;
    this.raw = raw;
  }

  /**
   * Where an expression begins if it is the first thing after blanks, comments and a CDATA opening;
   * -1 if not.
   */
  int expressionStart() throws DocumentSyntaxException {
    while (true) {
      cursor.skipBlanks();
      if (cursor.skip("<!--")) {
        cursor.skipBehind("-->", "Comment");
      } else {
        break;
      }
    }
    if (ExpressionScanner.startsAt(cursor.text(), cursor.at())
        && ExpressionScanner.end(cursor.text(), cursor.at()) >= 0) {
      return cursor.at();
    }
    return -1;
  }

  /** Where the closing tag begins, or -1. Elements of the same name may be nested. */
  int findEnd() throws DocumentSyntaxException {
    String text = cursor.text();
    int depth = 0;
    for (int i = cursor.at(); i < text.length(); i++) {
      if (text.charAt(i) != '<') {
        continue;
      }
      if (text.startsWith("<![CDATA[", i)) {
        i = behind("]]>", i);
      } else if (text.startsWith("<!--", i)) {
        i = behind("-->", i);
      } else if (text.startsWith("</" + name, i) && endsName(i + 2 + name.length())) {
        if (depth-- == 0) {
          return i;
        }
      } else if (text.startsWith("<" + name, i) && endsName(i + 1 + name.length())) {
        depth++;
      }
      if (i < 0) {
        return -1;
      }
    }
    return -1;
  }

  private int behind(String token, int from) {
    int end = cursor.text().indexOf(token, from);
    return end < 0 ? cursor.text().length() : end + token.length() - 1;
  }

  private boolean endsName(int at) {
    return at < cursor.text().length() && !Cursor.isNamePart(cursor.text().charAt(at), false);
  }

  /** Takes the text up to {@code end}; true if it holds markup and is kept as written. */
  boolean read(int end, List<PolicyNode> children) throws DocumentSyntaxException {
    boolean markup = hasMarkup(end);
    MappedText.Builder builder = new MappedText.Builder();
    String text = cursor.text();
    while (cursor.at() < end) {
      int less = text.indexOf('<', cursor.at());
      int plainEnd = less < 0 || less > end ? end : less;
      plain(plainEnd, markup, builder);
      if (plainEnd < end) {
        special(builder);
      }
    }
    MappedText whole = builder.build(end);
    if (!whole.isBlank()) {
      children.add(new PolicyText(whole));
    }
    return markup;
  }

  private void plain(int end, boolean markup, MappedText.Builder builder)
      throws DocumentSyntaxException {
    if (markup) {
      verbatim(cursor.at(), end, builder);
    } else if (keepComments || raw) {
      Entities.decodeLeniently(cursor.text(), cursor.at(), end, builder);
    } else {
      Entities.decodeStrictly(cursor, cursor.at(), end, false, builder);
    }
    cursor.moveTo(end);
  }

  private void special(MappedText.Builder builder) throws DocumentSyntaxException {
    int start = cursor.at();
    if (cursor.startsWith("<![CDATA[")) {
      cursor.skipBehind("]]>", "CDATA");
      verbatim(start + "<![CDATA[".length(), cursor.at() - "]]>".length(), builder);
    } else if (cursor.startsWith("<!--")) {
      cursor.skipBehind("-->", "Comment");
      if (keepComments) {
        verbatim(start, cursor.at(), builder);
      }
    } else {
      cursor.next();
      builder.append('<', start);
    }
  }

  private boolean hasMarkup(int end) {
    String text = cursor.text();
    for (int i = cursor.at(); i < end; i++) {
      if (text.charAt(i) == '<') {
        if (text.startsWith("<![CDATA[", i)) {
          i = behind("]]>", i);
        } else if (text.startsWith("<!--", i)) {
          i = behind("-->", i);
        } else {
          return true;
        }
      }
    }
    return false;
  }

  private void verbatim(int start, int end, MappedText.Builder builder) {
    for (int i = start; i < end; i++) {
      builder.append(cursor.text().charAt(i), i);
    }
  }
}
