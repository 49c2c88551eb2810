package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.regex.Pattern;

/** The form of resource type strings. */
final class ResourceTypes {
  private static final Pattern FULL =
      Pattern.compile("[^/@\\s]+(/[^/@\\s]+)+@[0-9]{4}-[0-9]{2}-[0-9]{2}(-[A-Za-z0-9.-]+)?");
  private static final Pattern SEGMENT =
      Pattern.compile("[^/@\\s]+(@[0-9]{4}-[0-9]{2}-[0-9]{2}(-[A-Za-z0-9.-]+)?)?");

  private ResourceTypes() {}

  /** True if the resource and all it is nested in say their types properly. */
  static boolean isValid(Symbol.Resource resource) {
    if (!(resource.declaration().type() instanceof Expr.Str text) || !text.isLiteral()) {
      return false;
    }
    return resource.container() == null
        ? FULL.matcher(text.text()).matches()
        : SEGMENT.matcher(text.text()).matches() && isValid(resource.container());
  }

  /** Number of segments behind the provider: 2 for {@code Microsoft.X/a/b}. */
  static int segments(String type) {
    return (int) type.chars().filter(c -> c == '/').count();
  }
}
