package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.number;
import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Formats;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.NetValue;
import io.github.apimworkshop.policy.expression.value.Sequences;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** StringBuilder, StringReader, StringWriter, Encoding. */
final class TextTypes {

  private static final NetType BUILDER = type("System.Text.StringBuilder");
  private static final NetType READER = type("System.IO.StringReader");
  private static final NetType WRITER = type("System.IO.StringWriter");
  private static final NetType ENCODING = type("System.Text.Encoding");

  private TextTypes() {}

  private static NetType type(String name) {
    return NetType.of(new TypeDefinition(name, TypeKind.CLASS));
  }

  private record Text(NetType netType, StringBuilder content) implements NetValue {
    @Override
    public String toString() {
      return content.toString();
    }
  }

  private static final class Reader implements NetValue {
    private final String content;
    private int at;

    Reader(String content) {
      this.content = content;
    }

    @Override
    public NetType netType() {
      return READER;
    }

    private Object line() {
      if (at >= content.length()) {
        return null;
      }
      int start = at;
      while (at < content.length() && content.charAt(at) != '\n' && content.charAt(at) != '\r') {
        at++;
      }
      String line = content.substring(start, at);
      if (content.startsWith("\r\n", at)) {
        at++;
      }
      at++;
      return line;
    }

    private Object rest() {
      String rest = content.substring(Math.min(at, content.length()));
      at = content.length();
      return rest;
    }
  }

  private record Coding(Charset charset, boolean mark) implements NetValue {
    @Override
    public NetType netType() {
      return ENCODING;
    }
  }

  static void define(TypeTable table) {
    builder(new TypeBuilder(table, BUILDER.definition()));
    new TypeBuilder(table, READER.definition())
        .bases("IDisposable")
        .create("(string s)", a -> new Reader(Arguments.required(a[0], "s")))
        .method("string ReadLine()", (s, a) -> ((Reader) s).line())
        .method("string ReadToEnd()", (s, a) -> ((Reader) s).rest())
        .method(
            "int Peek()",
            (s, a) ->
                ((Reader) s).at < ((Reader) s).content.length()
                    ? ((Reader) s).content.charAt(((Reader) s).at)
                    : -1)
        .method(
            "int Read()",
            (s, a) ->
                ((Reader) s).at < ((Reader) s).content.length()
                    ? ((Reader) s).content.charAt(((Reader) s).at++)
                    : -1)
        .method("void Close()", (s, a) -> null)
        .method("void Dispose()", (s, a) -> null);
    new TypeBuilder(table, WRITER.definition())
        .bases("IDisposable")
        .create("()", a -> new Text(WRITER, new StringBuilder()))
        .method("void Write(object value)", (e, s, a) -> append(e, s, NetText.of(a[0])))
        .method(
            "void Write(string format, params object[] arg)",
            (e, s, a) -> append(e, s, Formats.composite(text(a[0]), Arguments.items(a[1]))))
        .method("void WriteLine()", (e, s, a) -> append(e, s, NetText.NEW_LINE))
        .method(
            "void WriteLine(object value)",
            (e, s, a) -> append(e, s, NetText.of(a[0]) + NetText.NEW_LINE))
        .method("StringBuilder GetStringBuilder()", (s, a) -> new Text(BUILDER, ((Text) s).content))
        .method("void Flush()", (s, a) -> null)
        .method("void Close()", (s, a) -> null)
        .method("void Dispose()", (s, a) -> null);
    encoding(new TypeBuilder(table, ENCODING.definition()));
  }

  private static Object append(Evaluation evaluation, Object self, String text) {
    evaluation.allocate(text.length());
    ((Text) self).content.append(text);
    return self;
  }

  private static StringBuilder content(Object self) {
    return ((Text) self).content;
  }

  private static void builder(TypeBuilder type) {
    type.create("()", a -> new Text(BUILDER, new StringBuilder()))
        .create("(int capacity)", a -> new Text(BUILDER, new StringBuilder()))
        .create("(string value)", a -> new Text(BUILDER, new StringBuilder(NetText.of(a[0]))))
        .create(
            "(string value, int capacity)",
            a -> new Text(BUILDER, new StringBuilder(NetText.of(a[0]))))
        .property(
            "int Length",
            s -> content(s).length(),
            (s, a) -> {
              content(s).setLength(number(a[0]));
              return null;
            })
        .get("int Capacity", s -> Math.max(16, content(s).length()))
        .index(
            "char this[int index]",
            (s, a) -> content(s).charAt(checked(s, a[0])),
            (s, a) -> {
              content(s).setCharAt(checked(s, a[0]), (Character) a[1]);
              return null;
            })
        .method("StringBuilder Append(object value)", (e, s, a) -> append(e, s, NetText.of(a[0])))
        .method("StringBuilder Append(string value)", (e, s, a) -> append(e, s, NetText.of(a[0])))
        .method("StringBuilder Append(char[] value)", (e, s, a) -> append(e, s, characters(a[0])))
        .method(
            "StringBuilder Append(char value, int repeatCount)",
            (e, s, a) -> {
              e.allocate(number(a[1]));
              return append(e, s, a[0].toString().repeat(number(a[1])));
            })
        .method(
            "StringBuilder Append(string value, int startIndex, int count)",
            (e, s, a) ->
                append(e, s, StringTypes.substring(text(a[0]), number(a[1]), number(a[2]))))
        .method("StringBuilder AppendLine()", (e, s, a) -> append(e, s, NetText.NEW_LINE))
        .method(
            "StringBuilder AppendLine(string value)",
            (e, s, a) -> append(e, s, NetText.of(a[0]) + NetText.NEW_LINE))
        .method(
            "StringBuilder AppendFormat(string format, params object[] args)",
            (e, s, a) -> append(e, s, Formats.composite(text(a[0]), Arguments.items(a[1]))))
        .method(
            "StringBuilder Insert(int index, object value)",
            (e, s, a) -> inserted(e, s, number(a[0]), NetText.of(a[1])))
        .method(
            "StringBuilder Remove(int startIndex, int length)",
            (s, a) -> removed(s, number(a[0]), number(a[1])))
        .method(
            "StringBuilder Replace(string oldValue, string newValue)",
            (s, a) -> replaced(s, text(a[0]), NetText.of(a[1])))
        .method(
            "StringBuilder Replace(char oldChar, char newChar)",
            (s, a) -> replaced(s, a[0].toString(), a[1].toString()))
        .method(
            "StringBuilder Clear()",
            (s, a) -> {
              content(s).setLength(0);
              return s;
            })
        .method(
            "string ToString(int startIndex, int length)",
            (s, a) -> StringTypes.substring(content(s).toString(), number(a[0]), number(a[1])));
  }

  private static int checked(Object self, Object index) {
    int i = number(index);
    if (i < 0 || i >= content(self).length()) {
      throw NetException.indexOutOfRange();
    }
    return i;
  }

  private static String characters(Object array) {
    StringBuilder text = new StringBuilder();
    for (Object c : Arguments.items(array)) {
      text.append((char) (Character) c);
    }
    return text.toString();
  }

  private static Object inserted(Evaluation evaluation, Object self, int index, String text) {
    if (index < 0 || index > content(self).length()) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "index");
    }
    evaluation.allocate(text.length());
    content(self).insert(index, text);
    return self;
  }

  private static Object removed(Object self, int start, int length) {
    if (start < 0 || length < 0 || length > content(self).length() - start) {
      throw NetException.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "index");
    }
    content(self).delete(start, start + length);
    return self;
  }

  private static Object replaced(Object self, String from, String to) {
    String replaced = content(self).toString().replace(from, to);
    content(self).setLength(0);
    content(self).append(replaced);
    return self;
  }

  private static void encoding(TypeBuilder type) {
    type.getStatic("Encoding UTF8", () -> new Coding(StandardCharsets.UTF_8, true))
        .getStatic("Encoding ASCII", () -> new Coding(StandardCharsets.US_ASCII, false))
        .getStatic("Encoding Unicode", () -> new Coding(StandardCharsets.UTF_16LE, true))
        .getStatic("Encoding BigEndianUnicode", () -> new Coding(StandardCharsets.UTF_16BE, true))
        .getStatic("Encoding UTF32", () -> new Coding(Charset.forName("UTF-32LE"), true))
        .getStatic("Encoding Default", () -> new Coding(Charset.forName("windows-1252"), false))
        .fixed("Encoding GetEncoding(string name)", a -> named(text(a[0])))
        .fixed(
            "Encoding GetEncoding(int codepage)",
            a -> named(number(a[0]) == 65001 ? "utf-8" : "windows-" + number(a[0])))
        .get("string WebName", s -> ((Coding) s).charset.name().toLowerCase(Locale.ROOT))
        .method(
            "byte[] GetBytes(string s)",
            (e, s, a) -> {
              if (a[0] == null) {
                throw new NetException(
                    "System.ArgumentNullException",
                    "String reference not set to an instance of a String.\r\nParameter name: s");
              }
              e.allocate(text(a[0]).length());
              return text(a[0]).getBytes(((Coding) s).charset);
            })
        .method(
            "byte[] GetBytes(char[] chars)",
            (s, a) -> characters(a[0]).getBytes(((Coding) s).charset))
        .method(
            "string GetString(byte[] bytes)",
            (s, a) -> new String(bytes(a[0]), ((Coding) s).charset))
        .method(
            "string GetString(byte[] bytes, int index, int count)",
            (s, a) -> new String(bytes(a[0]), number(a[1]), number(a[2]), ((Coding) s).charset))
        .method(
            "char[] GetChars(byte[] bytes)",
            (s, a) ->
                NetArray.of(
                    Core.CHAR, Sequences.toList(new String(bytes(a[0]), ((Coding) s).charset))))
        .method(
            "int GetByteCount(string s)",
            (s, a) -> Arguments.required(a[0], "s").getBytes(((Coding) s).charset).length)
        .method(
            "int GetCharCount(byte[] bytes)",
            (s, a) -> new String(bytes(a[0]), ((Coding) s).charset).length());
  }

  private static byte[] bytes(Object value) {
    if (value == null) {
      throw NetException.argumentNull("bytes");
    }
    return (byte[]) value;
  }

  private static Coding named(String name) {
    try {
      Charset charset =
          name.equalsIgnoreCase("utf-16") || name.equalsIgnoreCase("unicode")
              ? StandardCharsets.UTF_16LE
              : Charset.forName(name);
      return new Coding(charset, false);
    } catch (IllegalArgumentException e) {
      throw NetException.argument(
          "'"
              + name
              + "' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.\r\nParameter name: name");
    }
  }
}
