package io.github.apimworkshop.cli.jupyter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel says of a failing cell; {@code trace} is coloured, {@code source} the cell. */
record CellError(String name, String message, String trace, String source) {
  static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
  private static final String CODE = "|";
  // The kernel paints what the compiler means with a background.
  private static final Pattern MARKED = Pattern.compile("\u001B\\[4[0-7]m");
  private static final Pattern THROWN = Pattern.compile("(?:[\\w$]+\\.)*([A-Z][\\w$]*)(?:: null)?");

  /** One line for a terminal. */
  String sentence() {
    String said = message.strip();
    if (!said.isEmpty() && !said.equals("null")) {
      return said.lines().findFirst().orElseThrow();
    }
    List<String> words = trace.lines().filter(line -> !isCode(line)).map(CellError::plain).toList();
    String first =
        words.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("---"))
            .findFirst()
            .orElse(name)
            .strip();
    Matcher thrown = THROWN.matcher(first);
    return thrown.matches() ? thrown.group(1) + " without a message" : place() + first;
  }

  private String place() {
    List<String> code = trace.lines().filter(CellError::isCode).toList();
    if (code.isEmpty()) {
      return "";
    }
    String faulty =
        code.stream().filter(line -> MARKED.matcher(line).find()).findFirst().orElse(code.get(0));
    String text = plain(faulty).substring(CODE.length()).strip();
    List<String> lines = source.lines().map(String::strip).toList();
    int line = lines.indexOf(text) + 1;
    return line == 0 ? "`" + text + "`: " : "line " + line + " `" + text + "`: ";
  }

  private static boolean isCode(String line) {
    return plain(line).startsWith(CODE);
  }

  private static String plain(String text) {
    return COLOUR.matcher(text).replaceAll("");
  }
}
