package io.github.apimworkshop.policy.document;

import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.expression.ExpressionScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the text of a policy document into a tree. In {@link PolicyFormat#RAWXML} an attribute or a
 * text that begins with an expression ends where the C# ends, so quotes, {@code <} and {@code &&}
 * need no escapes there.
 */
public final class PolicyReader {
  private static final int MAX_DEPTH = 200;

  /** Their content is text for somebody else, even where it looks like elements. */
  private static final Set<String> TEXT_ELEMENTS = Set.of("set-body", "value", "message");

  private final Cursor cursor;
  private final boolean raw;

  private PolicyReader(SourceText source, PolicyFormat format) {
    this.cursor = new Cursor(source);
    this.raw = format == PolicyFormat.RAWXML;
  }

  /** The root element. */
  public static PolicyElement read(SourceText source, PolicyFormat format)
      throws DocumentSyntaxException {
    return new PolicyReader(source, format).document();
  }

  private PolicyElement document() throws DocumentSyntaxException {
    cursor.skip("\uFEFF");
    skipMisc();
    if (cursor.atEnd()) {
      throw cursor.fault("Root element is missing.", cursor.at());
    }
    if (cursor.peek() != '<') {
      throw cursor.fault("Data at the root level is invalid.", cursor.at());
    }
    PolicyElement root = element(1);
    skipMisc();
    if (!cursor.atEnd()) {
      throw cursor.fault(
          cursor.peek() == '<'
              ? "There are multiple root elements."
              : "Data at the root level is invalid.",
          cursor.at());
    }
    return root;
  }

  private void skipMisc() throws DocumentSyntaxException {
    while (true) {
      cursor.skipBlanks();
      if (cursor.skip("<!--")) {
        cursor.skipBehind("-->", "Comment");
      } else if (cursor.skip("<?")) {
        cursor.skipBehind("?>", "PI");
      } else if (cursor.startsWith("<!")) {
        throw cursor.fault(
            "For security reasons DTD is prohibited in this XML document.", cursor.at());
      } else {
        return;
      }
    }
  }

  private PolicyElement element(int depth) throws DocumentSyntaxException {
    if (depth > MAX_DEPTH) {
      throw cursor.fault("Elements are nested more than " + MAX_DEPTH + " deep.", cursor.at());
    }
    cursor.next();
    int offset = cursor.at();
    String name = cursor.name();
    List<PolicyAttribute> attributes = new AttributeReader(cursor, raw).read();
    if (cursor.skip("/>")) {
      return new PolicyElement(name, offset, attributes, List.of(), false);
    }
    cursor.next();
    List<PolicyNode> children = new ArrayList<>();
    boolean markup = false;
    if (TEXT_ELEMENTS.contains(name)) {
      markup = textOnly(name, offset, attributes, children, depth);
    } else {
      content(name, offset, children, depth);
    }
    closingTag(name, offset);
    return new PolicyElement(name, offset, attributes, children, markup);
  }

  private void content(String name, int offset, List<PolicyNode> children, int depth)
      throws DocumentSyntaxException {
    while (true) {
      int start = cursor.at();
      cursor.skipBlanks();
      if (cursor.atEnd()) {
        throw unclosed(name, offset);
      } else if (cursor.startsWith("</")) {
        return;
      } else if (cursor.skip("<!--")) {
        cursor.skipBehind("-->", "Comment");
      } else if (cursor.startsWith("<![CDATA[")) {
        addText(cdata(), children);
      } else if (cursor.skip("<?")) {
        cursor.skipBehind("?>", "PI");
      } else if (cursor.peek() == '<') {
        children.add(element(depth + 1));
      } else {
        cursor.moveTo(start);
        addText(text(), children);
      }
    }
  }

  /** True if the text holds markup and is kept as written. */
  private boolean textOnly(
      String name,
      int offset,
      List<PolicyAttribute> attributes,
      List<PolicyNode> children,
      int depth)
      throws DocumentSyntaxException {
    boolean liquid =
        attributes.stream()
            .anyMatch(a -> a.name().equals("template") && a.value().text().equals("liquid"));
    TextElementReader reader = new TextElementReader(cursor, name, liquid, raw);
    int start = cursor.at();
    int expression = raw ? reader.expressionStart() : -1;
    if (expression >= 0) {
      content(name, offset, children, depth);
      return false;
    }
    cursor.moveTo(start);
    if (!raw) {
      checkWellFormed(name, offset, depth);
      int end = cursor.at();
      cursor.moveTo(start);
      return reader.read(end, children);
    }
    int end = reader.findEnd();
    if (end < 0) {
      throw unclosed(name, offset);
    }
    return reader.read(end, children);
  }

  private void checkWellFormed(String name, int offset, int depth) throws DocumentSyntaxException {
    content(name, offset, new ArrayList<>(), depth);
  }

  private MappedText text() throws DocumentSyntaxException {
    int start = cursor.at();
    String text = cursor.text();
    int first = start;
    while (Cursor.isBlank(text.charAt(first))) {
      first++;
    }
    MappedText.Builder builder = new MappedText.Builder();
    if (raw && ExpressionScanner.startsAt(text, first)) {
      int end = ExpressionScanner.end(text, first);
      if (end >= 0) {
        Entities.decodeLeniently(text, first, end, builder);
        cursor.moveTo(end);
        return builder.build(end);
      }
    }
    int end = text.indexOf('<', start);
    end = end < 0 ? text.length() : end;
    if (raw) {
      Entities.decodeLeniently(text, start, end, builder);
    } else {
      Entities.decodeStrictly(cursor, start, end, false, builder);
    }
    cursor.moveTo(end);
    return builder.build(end);
  }

  private MappedText cdata() throws DocumentSyntaxException {
    int start = cursor.at() + "<![CDATA[".length();
    cursor.skipBehind("]]>", "CDATA");
    int end = cursor.at() - "]]>".length();
    MappedText.Builder builder = new MappedText.Builder();
    for (int i = start; i < end; i++) {
      builder.append(cursor.text().charAt(i), i);
    }
    return builder.build(end);
  }

  private static void addText(MappedText text, List<PolicyNode> children) {
    if (text.isBlank()) {
      return;
    }
    int last = children.size() - 1;
    if (last >= 0 && children.get(last) instanceof PolicyText before) {
      MappedText joined =
          new MappedText.Builder()
              .append(before.text(), 0, before.text().text().length())
              .append(text, 0, text.text().length())
              .build(text.offset(text.text().length()));
      children.set(last, new PolicyText(joined));
    } else {
      children.add(new PolicyText(text));
    }
  }

  private void closingTag(String name, int offset) throws DocumentSyntaxException {
    int at = cursor.at() + 2;
    cursor.moveTo(at);
    String closed = cursor.name();
    if (!closed.equals(name)) {
      SourcePosition open = cursor.position(offset);
      throw cursor.fault(
          "The '%s' start tag on line %d position %d does not match the end tag of '%s'."
              .formatted(name, open.line(), open.column(), closed),
          at);
    }
    cursor.skipBlanks();
    if (!cursor.skip(">")) {
      throw cursor.unexpected("The expected token is '>'.");
    }
  }

  private DocumentSyntaxException unclosed(String name, int offset) {
    SourcePosition open = cursor.position(offset);
    return cursor.fault(
        "Unexpected end of file has occurred. The following elements are not closed: %s (line %d)."
            .formatted(name, open.line()),
        cursor.text().length());
  }
}
