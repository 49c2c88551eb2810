package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liqp.Template;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.exceptions.LiquidException;
import liqp.filters.Filter;
import liqp.filters.Filters;
import liqp.parser.Flavor;

/** A Liquid template. Filters have the names of DotLiquid's C# mode besides the usual ones. */
final class LiquidTemplate {
  static final LiquidTemplate EMPTY = new LiquidTemplate(null);
  private static final Pattern DICTIONARY_LOOP =
      Pattern.compile(
          "\\bfor\\s+(\\w+)\\s+in\\s+context\\.[\\w.]*(?:Headers|Variables|MatchedParameters|Query)\\b");
  private static final int MAX_ITERATIONS = 100_000;
  private static final int MAX_SIZE = 16 << 20;

  /** A template that does not parse. */
  static final class SyntaxError extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxError(String message) {
      super(message, null, false, false);
    }
  }

  private final Template template;

  private LiquidTemplate(Template template) {
    this.template = template;
  }

  static LiquidTemplate parse(String text) throws SyntaxError {
    try {
      return new LiquidTemplate(parser().parse(pairs(text)));
    } catch (LiquidException broken) {
      throw new SyntaxError(firstLine(broken));
    }
  }

  /**
   * DotLiquid gives Key and Value of a dictionary's pairs; the library gives pairs as arrays of
   * two.
   */
  private static String pairs(String text) {
    String changed = text;
    Matcher loops = DICTIONARY_LOOP.matcher(text);
    while (loops.find()) {
      String variable = Pattern.quote(loops.group(1));
      changed =
          changed
              .replaceAll("\\b" + variable + "\\.Key\\b", loops.group(1) + "[0]")
              .replaceAll("\\b" + variable + "\\.Value\\b", loops.group(1) + "[1]");
    }
    return changed;
  }

  /** Templates are rendered by one thread at a time: the library keeps state in them. */
  synchronized String render(Map<String, Object> model) throws PolicyFailure {
    if (template == null) {
      return "";
    }
    try {
      return template.renderUnguarded(model);
    } catch (RuntimeException broken) {
      throw PolicyFailure.internal(
          null, "The Liquid template could not be rendered: " + firstLine(broken));
    }
  }

  private static TemplateParser parser() {
    TemplateParser.Builder builder =
        new TemplateParser.Builder()
            .withFlavor(Flavor.LIQUID)
            .withLocale(Locale.ROOT)
            .withMaxIterations(MAX_ITERATIONS)
            .withMaxSizeRenderedString(MAX_SIZE);
    for (Filter filter : Filters.DEFAULT_FILTERS.values()) {
      builder.withFilter(new Alias(pascalCase(filter.getName()), filter));
    }
    return builder.withFilter(new LiquidDateFilter()).build();
  }

  private static String pascalCase(String name) {
    StringBuilder pascal = new StringBuilder();
    for (String word : name.split("_", -1)) {
      if (!word.isEmpty()) {
        pascal.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return pascal.toString();
  }

  private static String firstLine(RuntimeException broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
  }

  private static final class Alias extends Filter {
    private final Filter filter;

    Alias(String name, Filter filter) {
      super(name);
      this.filter = filter;
    }

    @Override
    public Object apply(Object value, TemplateContext context, Object... parameters) {
      return filter.apply(value, context, parameters);
    }
  }
}
