package io.github.apimworkshop.bicep.functions;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.syntax.Span;
import java.util.Map;

/** Functions of the template language that Bicep spells otherwise. */
public final class Banned {
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("mul", "*"),
          Map.entry("div", "/"),
          Map.entry("mod", "%"),
          Map.entry("less", "<"),
          Map.entry("lessOrEquals", "<="),
          Map.entry("greater", ">"),
          Map.entry("greaterOrEquals", ">="),
          Map.entry("equals", "=="),
          Map.entry("not", "!"),
          Map.entry("and", "&&"),
          Map.entry("or", "||"),
          Map.entry("coalesce", "??"));

  private Banned() {}

  /** What to write instead, or null if the function is not banned. */
  public static Problem problem(String name, Span span) {
    return switch (name) {
      case "variables" -> Bcp.BCP060.at(span);
      case "parameters" -> Bcp.BCP061.at(span);
      case "if" -> Bcp.BCP100.at(span);
      case "createArray" -> Bcp.BCP101.at(span);
      case "createObject" -> Bcp.BCP102.at(span);
      default ->
          OPERATORS.containsKey(name) ? Bcp.BCP069.at(span, name, OPERATORS.get(name)) : null;
    };
  }
}
