package io.github.apimworkshop.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind {@code --parameters}: at most one file, and single values that win over it.
 */
record GivenParameters(Optional<Path> file, Map<String, Object> values) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * A text with a {@code =} is a value. {@code types} are the template's, by parameter: text stays
   * text, everything else is read as JSON where it is JSON.
   */
  static GivenParameters of(List<String> arguments, Map<String, String> types) {
    Optional<Path> file = Optional.empty();
    var values = new LinkedHashMap<String, Object>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals > 0) {
        String name = argument.substring(0, equals);
        String text = argument.substring(equals + 1);
        boolean isText = types.getOrDefault(name, "").matches("(?i)(secure)?string");
        values.put(name, isText ? text : value(text));
      } else if (file.isEmpty()) {
        file = Optional.of(Path.of(argument));
      } else {
        throw new CommandFailure(
            "There are two parameters files, " + file.get() + " and " + argument + ".",
            "Name one file, and single values as NAME=VALUE.");
      }
    }
    return new GivenParameters(file, values);
  }

  private static Object value(String text) {
    try {
      Object value = JSON.readValue(text, Object.class);
      return value == null ? text : value;
    } catch (JacksonException e) {
      return text;
    }
  }
}
