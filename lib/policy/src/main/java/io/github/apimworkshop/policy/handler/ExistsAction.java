package io.github.apimworkshop.policy.handler;

import java.util.List;
import java.util.Locale;

/** What set-header and set-query-parameter do when the name is there already. */
enum ExistsAction {
  OVERRIDE,
  SKIP,
  APPEND,
  DELETE;

  static final ValueRule RULE =
      new ValueRule.OneOf(List.of("override", "skip", "append", "delete"));

  static ExistsAction of(Parts parts) {
    String word = parts.word("exists-action", "override");
    for (ExistsAction action : values()) {
      if (action.name().toLowerCase(Locale.ROOT).equals(word)) {
        return action;
      }
    }
    return OVERRIDE;
  }
}
