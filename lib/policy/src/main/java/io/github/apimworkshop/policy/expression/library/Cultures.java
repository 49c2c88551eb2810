package io.github.apimworkshop.policy.expression.library;

import java.text.Collator;
import java.util.Locale;

/**
 * Linguistic comparison of the invariant culture: letters before case, punctuation before digits
 * before letters.
 */
final class Cultures {

  private static final ThreadLocal<Collator> COLLATOR =
      ThreadLocal.withInitial(() -> Collator.getInstance(Locale.ROOT));

  private Cultures() {}

  static int compare(String a, String b, boolean ignoreCase) {
    String x = ignoreCase ? a.toUpperCase(Locale.ROOT) : a;
    String y = ignoreCase ? b.toUpperCase(Locale.ROOT) : b;
    if (isPlain(x) && isPlain(y)) {
      return plain(x, y);
    }
    return Integer.signum(COLLATOR.get().compare(x, y));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean simple =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || c == ' '
              || c == '_'
              || c == '.';
      if (!simple) {
        return false;
      }
    }
    return true;
  }

  /** Without case first; when equal, lower case comes before upper case. */
  private static int plain(String a, String b) {
    int order = Integer.signum(a.compareToIgnoreCase(b));
    if (order != 0) {
      return punctuationAware(a, b);
    }
    return Integer.signum(b.compareTo(a));
  }

  private static int punctuationAware(String a, String b) {
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      int order = Integer.compare(weight(a.charAt(i)), weight(b.charAt(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int weight(char c) {
    int punctuation = " _.".indexOf(c);
    return punctuation >= 0 ? punctuation : Character.toLowerCase(c);
  }
}
