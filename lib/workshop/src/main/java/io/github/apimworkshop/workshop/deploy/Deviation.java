package io.github.apimworkshop.workshop.deploy;

import com.azure.resourcemanager.resources.models.ChangeType;
import com.azure.resourcemanager.resources.models.WhatIfChange;
import com.azure.resourcemanager.resources.models.WhatIfPropertyChange;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource that is not as its template asks: missing, or with other properties. {@code
 * differences} is empty for a missing one.
 */
public record Deviation(ResourceWords resource, List<String> differences, boolean missing) {
  private static final int LONGEST = 60;

  static Deviation of(WhatIfChange change) {
    boolean missing = ChangeType.CREATE.equals(change.changeType());
    List<String> differences =
        missing || change.delta() == null
            ? List.of()
            : change.delta().stream().flatMap(delta -> differences("", delta)).toList();
    return new Deviation(ResourceWords.of(change.resourceId()), differences, missing);
  }

  /** False where only what Azure adds or never tells differs. */
  boolean isReal() {
    return missing || !differences.isEmpty();
  }

  private static Stream<String> differences(String above, WhatIfPropertyChange change) {
    String path = above + change.path();
    if (change.children() != null && !change.children().isEmpty()) {
      return change.children().stream().flatMap(child -> differences(path + ".", child));
    }
    if (WrittenOnly.is(path) || Objects.equals(change.before(), change.after())) {
      return Stream.empty();
    }
    return Stream.of(path + words(change));
  }

  private static String words(WhatIfPropertyChange change) {
    String before = String.valueOf(change.before());
    String after = String.valueOf(change.after());
    if (before.length() > LONGEST || after.length() > LONGEST) {
      return " is another";
    }
    return " is %s, the template says %s".formatted(before, after);
  }

  @Override
  public String toString() {
    return missing
        ? resource + " is missing"
        : resource + " differs: " + differences.stream().limit(3).collect(Collectors.joining("; "));
  }
}
