package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.library.RegexValues.Capture;
import io.github.apimworkshop.policy.expression.library.RegexValues.Captures;
import io.github.apimworkshop.policy.expression.library.RegexValues.Match;

/** The substitutions of a replacement text: $1 ${name} $$ $&amp; $` $' $+ $_. */
final class RegexReplacement {

  private final Match match;
  private final Captures groups;
  private final String input;

  RegexReplacement(Match match, String input) {
    this.match = match;
    this.groups = match.groups();
    this.input = input;
  }

  String expand(String replacement) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < replacement.length()) {
      char c = replacement.charAt(i);
      int end = c == '$' ? substitution(replacement, i, text) : i;
      if (end > i) {
        i = end;
      } else {
        text.append(c);
        i++;
      }
    }
    return text.toString();
  }

  /** The index after the substitution, or that of the dollar when it stands for itself. */
  private int substitution(String replacement, int dollar, StringBuilder text) {
    int at = dollar + 1;
    String special = at < replacement.length() ? special(replacement.charAt(at)) : null;
    if (special != null) {
      text.append(special);
      return at + 1;
    }
    int end = at;
    String name;
    if (at < replacement.length()
        && replacement.charAt(at) == '{'
        && replacement.indexOf('}', at) > 0) {
      end = replacement.indexOf('}', at) + 1;
      name = replacement.substring(at + 1, end - 1);
    } else {
      while (end < replacement.length()
          && replacement.charAt(end) >= '0'
          && replacement.charAt(end) <= '9') {
        end++;
      }
      name = replacement.substring(at, end);
    }
    int index = name.isEmpty() ? -1 : groups.names().indexOf(name);
    if (index < 0) {
      return dollar;
    }
    text.append(((Capture) groups.at(index)).value());
    return end;
  }

  private String special(char c) {
    return switch (c) {
      case '$' -> "$";
      case '&' -> match.value();
      case '`' -> input.substring(0, match.index());
      case '\'' -> input.substring(match.index() + match.value().length());
      case '+' -> ((Capture) groups.at(groups.knownCount() - 1)).value();
      case '_' -> input;
      default -> null;
    };
  }
}
