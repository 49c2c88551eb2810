package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyEnvironment;
import io.github.apimworkshop.policy.document.MappedText;
import io.github.apimworkshop.policy.document.PolicyAttribute;
import io.github.apimworkshop.policy.document.PolicyElement;
import io.github.apimworkshop.policy.expression.CompiledExpression;
import io.github.apimworkshop.policy.expression.ExpressionCompiler;
import io.github.apimworkshop.policy.expression.ExpressionDiagnostic;
import io.github.apimworkshop.policy.expression.ExpressionScanner;
import io.github.apimworkshop.policy.expression.ExpressionSyntaxException;
import java.util.List;
import java.util.Optional;

/** Turns attribute values and texts into literals and compiled expressions. */
final class ValueCompiler {
  private static final ExpressionCompiler EXPRESSIONS = new ExpressionCompiler();
  private static final List<String> GUESSES = List.of("0", "true", "\"a\"", "a");

  private final Diagnostics diagnostics;
  private final PolicyEnvironment environment;
  private final DocumentNotes notes;

  ValueCompiler(Diagnostics diagnostics, PolicyEnvironment environment, DocumentNotes notes) {
    this.diagnostics = diagnostics;
    this.environment = environment;
    this.notes = notes;
  }

  /** Faults of the C# are reported to the service's callers at {@code outermost}. */
  Value attribute(
      PolicyElement element,
      PolicyAttribute attribute,
      AttributeRule rule,
      PolicyElement outermost) {
    NamedText named = substitute(element, attribute.value(), false);
    MappedText text = named.text();
    if (ExpressionScanner.startsAt(text.strip().text(), 0)) {
      if (!rule.expression()) {
        String message =
            "attribute '" + attribute.name() + "' takes a literal, not a policy expression";
        diagnostics.add(element, attribute.offset(), message, Optional.empty(), element, message);
        return Value.literal("");
      }
      return expression(element, named, outermost);
    }
    String fault = rule.rule().fault(text.text());
    if (fault != null && !named.guessed()) {
      String message = "attribute '" + attribute.name() + "' " + fault;
      diagnostics.add(
          element,
          attribute.offset(),
          message,
          Optional.ofNullable(rule.rule().suggestion(text.text()))
              .map(word -> "did you mean '" + word + "'?"),
          element,
          "The '%s' attribute is invalid - The value '%s' is invalid according to its datatype."
              .formatted(attribute.name(), text.text()));
    }
    return Value.literal(text.text());
  }

  /** In a template only known named values are replaced, and nothing is an expression. */
  Value text(PolicyElement element, MappedText written, boolean template, PolicyElement outermost) {
    NamedText named = substitute(element, written, template);
    String text = named.text().strip().text();
    if (!template && !element.markup() && ExpressionScanner.startsAt(text, 0)) {
      return expression(element, named, outermost);
    }
    return Value.literal(named.text().text());
  }

  /** Text with its named values; {@code guessed} if the text of one of them is not known. */
  private record NamedText(MappedText written, MappedText text, boolean guessed) {}

  private NamedText substitute(PolicyElement element, MappedText text, boolean lenient) {
    int warningsBefore = diagnostics.warnings().size();
    MappedText substituted =
        new NamedValues(environment)
            .substitute(
                text,
                unknown -> {
                  if (lenient) {
                    return Optional.empty();
                  }
                  String message = "Cannot find a property '" + unknown.name() + "'";
                  unknownReference(element, unknown.offset(), message);
                  return environment.isComplete() ? Optional.empty() : Optional.of(GUESSES.get(0));
                });
    return new NamedText(text, substituted, diagnostics.warnings().size() > warningsBefore);
  }

  /** A fault, or a warning if not everything can be looked up. */
  void unknownReference(PolicyElement element, int offset, String message) {
    if (environment.isComplete()) {
      diagnostics.add(element, offset, message, Optional.empty(), element, message);
    } else {
      diagnostics.warn(element, offset, message);
    }
  }

  /** A named value whose text is not known may stand for anything with which the C# compiles. */
  private Value expression(PolicyElement element, NamedText named, PolicyElement outermost) {
    if (named.guessed()) {
      for (String guess : GUESSES) {
        MappedText text =
            new NamedValues(environment)
                .substitute(named.written(), unknown -> Optional.of(guess))
                .strip();
        if (compiles(text.text())) {
          return expression(element, text, outermost);
        }
      }
    }
    return expression(element, named.text().strip(), outermost);
  }

  private static boolean compiles(String source) {
    try {
      EXPRESSIONS.compile(source);
      return true;
    } catch (ExpressionSyntaxException refused) {
      return false;
    }
  }

  private Value expression(PolicyElement element, MappedText text, PolicyElement outermost) {
    String source = text.text();
    int end = ExpressionScanner.end(source, 0);
    if (end >= 0 && end < source.length()) {
      String message = "text after the end of the policy expression";
      diagnostics.add(
          element,
          text.offset(end),
          message,
          Optional.of("put the whole value into one expression"),
          outermost,
          message);
      return Value.literal("");
    }
    try {
      CompiledExpression compiled = EXPRESSIONS.compile(source);
      if (compiled.readsResponseBody()) {
        notes.requireResponseBody();
      }
      return Value.expression(compiled);
    } catch (ExpressionSyntaxException refused) {
      for (ExpressionDiagnostic fault : refused.diagnostics()) {
        diagnostics.add(
            element,
            text.offset(fault.offset()),
            fault.message(),
            Optional.empty(),
            outermost,
            fault.message());
      }
      return Value.literal("");
    }
  }
}
