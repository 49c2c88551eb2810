package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyEnvironment;
import io.github.apimworkshop.policy.document.MappedText;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the text of named values in the place of <code>{{display-name}}</code>, before expressions
 * are compiled (learn.microsoft.com/azure/api-management/api-management-howto-properties, read
 * 2026-11).
 */
final class NamedValues {
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{([A-Za-z0-9._-]+)}}");

  private final PolicyEnvironment environment;

  NamedValues(PolicyEnvironment environment) {
    this.environment = environment;
  }

  /** Unknown names are reported; they stay as written unless the report gives a text for them. */
  MappedText substitute(MappedText text, Function<Unknown, Optional<String>> unknown) {
    if (!text.text().contains("{{")) {
      return text;
    }
    Matcher matcher = REFERENCE.matcher(text.text());
    MappedText.Builder builder = new MappedText.Builder();
    int copied = 0;
    while (matcher.find()) {
      String name = matcher.group(1);
      Optional<String> value = environment.namedValue(name);
      if (value.isEmpty()) {
        value = unknown.apply(new Unknown(name, text.offset(matcher.start())));
      }
      if (value.isEmpty()) {
        continue;
      }
      builder.append(text, copied, matcher.start());
      builder.append(value.get(), text.offset(matcher.start()));
      copied = matcher.end();
    }
    int length = text.text().length();
    return builder.append(text, copied, length).build(text.offset(length));
  }

  /** A reference to a named value that does not exist. */
  record Unknown(String name, int offset) {}
}
