package io.github.apimworkshop.policy.document;

import io.github.apimworkshop.policy.expression.ExpressionScanner;
import java.util.ArrayList;
import java.util.List;

/** Reads the attributes of a start tag, up to its {@code >} or {@code />}. */
final class AttributeReader {
  private final Cursor cursor;
  private final boolean raw;

  AttributeReader(Cursor cursor, boolean raw) {
    this.cursor = cursor;
    this.raw = raw;
  }

  List<PolicyAttribute> read() throws DocumentSyntaxException {
    List<PolicyAttribute> attributes = new ArrayList<>();
    while (true) {
      boolean blanks = cursor.skipBlanks();
      if (cursor.peek() == '>' || cursor.startsWith("/>")) {
        return attributes;
      }
      if (!blanks) {
        throw cursor.unexpected("Expecting white space.");
      }
      PolicyAttribute attribute = attribute();
      for (PolicyAttribute other : attributes) {
        if (other.name().equals(attribute.name())) {
          throw cursor.fault(
              "'" + attribute.name() + "' is a duplicate attribute name.", attribute.offset());
        }
      }
      attributes.add(attribute);
    }
  }

  private PolicyAttribute attribute() throws DocumentSyntaxException {
    int offset = cursor.at();
    String name = cursor.name();
    cursor.skipBlanks();
    if (!cursor.skip("=")) {
      throw cursor.unexpected("The expected token is '='.");
    }
    cursor.skipBlanks();
    char quote = cursor.peek();
    if (quote != '"' && quote != '\'') {
      throw cursor.unexpected("The expected token is '\"' or '''.");
    }
    cursor.next();
    MappedText value = raw ? expressionOrLiteral(quote) : literal(quote);
    return new PolicyAttribute(name, offset, value);
  }

  private MappedText expressionOrLiteral(char quote) throws DocumentSyntaxException {
    int start = cursor.at();
    String text = cursor.text();
    cursor.skipBlanks();
    int first = cursor.at();
    if (ExpressionScanner.startsAt(text, first)) {
      int end = ExpressionScanner.end(text, first);
      if (end >= 0) {
        cursor.moveTo(end);
        cursor.skipBlanks();
        if (cursor.peek() == quote) {
          cursor.next();
          MappedText.Builder builder = new MappedText.Builder();
          Entities.decodeLeniently(text, first, end, builder);
          return builder.build(end);
        }
      }
    }
    cursor.moveTo(start);
    return literal(quote);
  }

  /** An expression inside other text is no expression, but its quotes do not end the value. */
  private int end(char quote, int start) {
    String text = cursor.text();
    int i = start;
    while (raw && i < text.length() && text.charAt(i) != quote) {
      int closed = ExpressionScanner.startsAt(text, i) ? ExpressionScanner.end(text, i) : -1;
      i = closed < 0 ? i + 1 : closed;
    }
    return raw && i < text.length() ? i : text.indexOf(quote, start);
  }

  private MappedText literal(char quote) throws DocumentSyntaxException {
    int start = cursor.at();
    String text = cursor.text();
    int end = end(quote, start);
    if (end < 0) {
      throw cursor.fault("There is an unclosed literal string.", start);
    }
    MappedText.Builder builder = new MappedText.Builder();
    if (raw) {
      Entities.decodeLeniently(text, start, end, builder);
    } else {
      int less = text.indexOf('<', start);
      if (less >= 0 && less < end) {
        throw cursor.fault("'<', hexadecimal value 0x3C, is an invalid attribute character.", less);
      }
      boolean expression = ExpressionScanner.startsAt(text, start);
      Entities.decodeStrictly(cursor, start, end, !expression, builder);
    }
    cursor.moveTo(end + 1);
    return builder.build(end);
  }
}
