package io.github.apimworkshop.workshop.deploy;

import com.azure.resourcemanager.resources.models.PropertyChangeType;
import com.azure.resourcemanager.resources.models.WhatIfChange;
import com.azure.resourcemanager.resources.models.WhatIfPropertyChange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The changed properties of a resource, a line each. */
final class PropertyLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 80;

  private final SecureValues secrets;

  PropertyLines(SecureValues secrets) {
    this.secrets = secrets;
  }

  /** Empty where only what a service adds or never tells differs. */
  List<String> of(WhatIfChange change) {
    return change.delta() == null
        ? List.of()
        : change.delta().stream().flatMap(delta -> lines("", delta)).toList();
  }

  private Stream<String> lines(String above, WhatIfPropertyChange change) {
    String path = above + change.path();
    if (change.children() != null && !change.children().isEmpty()) {
      return change.children().stream().flatMap(child -> lines(path + ".", child));
    }
    if (WrittenOnly.is(path) || Objects.equals(change.before(), change.after())) {
      return Stream.empty();
    }
    if (PropertyChangeType.NO_EFFECT.equals(change.propertyChangeType())) {
      return Stream.empty();
    }
    if (change.before() == null) {
      return Stream.of("+ %s: %s".formatted(path, shown(change.after())));
    }
    return Stream.of(
        change.after() == null
            ? "- %s: %s".formatted(path, shown(change.before()))
            : "~ %s: %s => %s".formatted(path, before(change), shown(change.after())));
  }

  /** Where a secret goes, the value before is the secret of an earlier deployment. */
  private String before(WhatIfPropertyChange change) {
    return shown(change.after()).contains(SecureValues.MASK)
        ? '"' + SecureValues.MASK + '"'
        : shown(change.before());
  }

  private String shown(Object value) {
    try {
      String text = secrets.masked(JSON.writeValueAsString(value));
      return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
