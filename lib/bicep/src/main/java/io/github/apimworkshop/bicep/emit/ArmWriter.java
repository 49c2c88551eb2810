package io.github.apimworkshop.bicep.emit;

import java.util.List;
import java.util.regex.Pattern;

/** Spells expressions as strings of a template. */
final class ArmWriter {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private ArmWriter() {}

  /**
   * {@code [expression]}; a plain text stays as it is, escaped where it looks like an expression.
   */
  static String string(ArmExpr expr) {
    if (expr instanceof ArmExpr.Text text) {
      return escaped(text.value());
    }
    return expression(expr);
  }

  /** {@code [expression]} also for a text or number. */
  static String expression(ArmExpr expr) {
    StringBuilder out = new StringBuilder("[");
    if (expr instanceof ArmExpr.Int number) {
      write(ArmExpr.call("int", number), out);
    } else {
      write(expr, out);
    }
    return out.append(']').toString();
  }

  static String escaped(String text) {
    return text.startsWith("[") && text.endsWith("]") && !text.isEmpty() ? "[" + text : text;
  }

  private static void write(ArmExpr expr, StringBuilder out) {
    if (expr instanceof ArmExpr.Text text) {
      out.append('\'').append(text.value().replace("'", "''")).append('\'');
    } else if (expr instanceof ArmExpr.Int number) {
      out.append(number.value());
    } else if (expr instanceof ArmExpr.Call call) {
      out.append(call.name()).append('(');
      list(call.arguments(), out);
      out.append(')');
      call.accesses().forEach(access -> access(access, out));
    }
  }

  private static void list(List<ArmExpr> arguments, StringBuilder out) {
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      write(arguments.get(i), out);
    }
  }

  private static void access(ArmExpr access, StringBuilder out) {
    if (access instanceof ArmExpr.Text text && IDENTIFIER.matcher(text.value()).matches()) {
      out.append('.').append(text.value());
    } else {
      out.append('[');
      write(access, out);
      out.append(']');
    }
  }
}
