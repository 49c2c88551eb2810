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
   * A text with a {@code =} is a value: a number, true, false, a list or an object in JSON, else
   * text.
   */
  static GivenParameters of(List<String> arguments) {
    Optional<Path> file = Optional.empty();
    var values = new LinkedHashMap<String, Object>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals > 0) {
        values.put(argument.substring(0, equals), value(argument.substring(equals + 1)));
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
