package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.ExpressionParser;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code @options} of an entry asks for
 * (learn.microsoft.com/azure/azure-resource-manager/bicep/resource-declaration, read 2026-11).
 *
 * @param onlyIfNotExists leave a resource alone that is there
 * @param retriedCodes error codes after which the write is tried again, in any case
 * @param retries how often at most
 * @param waitUntil text of a lambda that must hold for the written resource, or null
 * @param longestWait ISO 8601, null without {@code waitUntil}
 */
public record ResourceOptions(
    boolean onlyIfNotExists,
    Set<String> retriedCodes,
    int retries,
    String waitUntil,
    String longestWait) {
  static final String KEY = "@options";

  private static final int MOST_RETRIES = 30;
  private static final Set<String> NAMES = Set.of("onlyifnotexists", "retryon", "waituntil");

  /**
   * Reads the options of an entry.
   *
   * @throws ExpressionException when an option is unknown or has the wrong form
   */
  public static ResourceOptions of(ObjectNode entry) {
    JsonNode options = JsonValues.member(entry, KEY);
    if (options == null) {
      return new ResourceOptions(false, Set.of(), 0, null, null);
    }
    for (var option : options.properties()) {
      if (!NAMES.contains(option.getKey().toLowerCase(Locale.ROOT))) {
        throw new ExpressionException(
            "The resource option '" + option.getKey() + "' is not supported here. Remove it");
      }
    }
    JsonNode retryOn = arguments(options, "retryOn", 1);
    JsonNode waitUntil = arguments(options, "waitUntil", 2);
    return new ResourceOptions(
        arguments(options, "onlyIfNotExists", 0) != null,
        codes(retryOn),
        retries(retryOn),
        condition(waitUntil),
        waitUntil == null ? null : waitUntil.get(1).asText());
  }

  /** True if a write that failed with that code is to be tried again. */
  public boolean retries(String code) {
    return retriedCodes.contains(code);
  }

  private static JsonNode arguments(JsonNode options, String name, int least) {
    JsonNode arguments = JsonValues.member(options, name);
    if (arguments != null && (!arguments.isArray() || arguments.size() < least)) {
      throw wrongForm(name);
    }
    return arguments;
  }

  private static Set<String> codes(JsonNode retryOn) {
    Set<String> codes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (retryOn != null) {
      retryOn.get(0).forEach(code -> codes.add(code.asText()));
    }
    return codes;
  }

  private static int retries(JsonNode retryOn) {
    if (retryOn == null) {
      return 0;
    }
    return retryOn.size() < 2 ? MOST_RETRIES : Math.min(MOST_RETRIES, retryOn.get(1).asInt());
  }

  private static String condition(JsonNode waitUntil) {
    if (waitUntil == null) {
      return null;
    }
    String text = waitUntil.get(0).asText();
    if (!ExpressionParser.isExpression(text)) {
      throw wrongForm("waitUntil");
    }
    return text;
  }

  private static ExpressionException wrongForm(String option) {
    return new ExpressionException("The resource option '" + option + "' is not valid");
  }
}
