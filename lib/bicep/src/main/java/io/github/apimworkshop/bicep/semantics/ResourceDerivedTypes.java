package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.shapes.ResourceShapes;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Types taken from a resource type, as in {@code resourceInput<'type@version'>.properties.sku}
 * (learn.microsoft.com/azure/azure-resource-manager/bicep/resource-derived-types, read 2026-11).
 */
public final class ResourceDerivedTypes {
  static final Set<String> NAMES = Set.of("resourceInput", "resourceOutput");

  private static final Pattern RESOURCE = Pattern.compile("[^@/]+(/[^@/]+)+@[^@]+");
  private static final Pattern OBJECTS =
      Pattern.compile(
          "(?i).*(properties|settings|tags|options|credentials|labels|identities|acls|details)");
  private static final Pattern STRINGS =
      Pattern.compile(
          "(name|location|kind|type|zone|value|path|host|endpoint|description|protocol|scope|.*"
              + "(Id|Name|Uri|Url|Version|Tier|Mode|Type|Key|Prefix|Thumbprint|status|Status"
              + "|address|Address|access|Access))");
  private static final Pattern FLAGS =
      Pattern.compile(
          "(enabled|(is|has|allow|allows|enable|enables|disable|supports|require|requires)[A-Z].*"
              + "|.*(Enabled|Disabled|Only|Required))");
  private static final Pattern NUMBERS =
      Pattern.compile("(capacity|port|priority|.*(Count|InDays|InMinutes|InSeconds|InGB|SizeGB))");

  private ResourceDerivedTypes() {}

  /** One such type: the resource type with its version and the steps into it. */
  public record Derived(String resource, List<String> steps, boolean output) {

    /** Where the type stands, as templates name it. */
    public String source() {
      return steps.isEmpty() ? resource : resource + "#" + String.join("/", steps);
    }
  }

  static boolean isName(String name) {
    return NAMES.contains(name);
  }

  /** The {@code type@version} of a well-formed reference, or null. */
  static String resource(TypeExpr.Generic generic) {
    return generic.arguments().size() == 1
            && generic.arguments().get(0) instanceof TypeExpr.Literal literal
            && literal.value() instanceof Expr.Str text
            && text.isLiteral()
            && RESOURCE.matcher(text.text()).matches()
        ? text.text()
        : null;
  }

  /** The type taken apart, or null if it does not come from a resource. */
  public static Derived of(TypeExpr type) {
    if (type instanceof TypeExpr.Generic generic) {
      return new Derived(
          resource(generic), List.of(), generic.name().name().equals("resourceOutput"));
    } else if (type instanceof TypeExpr.Paren paren) {
      return of(paren.inner());
    } else if (type instanceof TypeExpr.Member member) {
      return step(member.base(), "properties", member.name().name());
    } else if (type instanceof TypeExpr.Items items) {
      return step(items.base(), "items");
    } else if (type instanceof TypeExpr.Additional additional) {
      return step(additional.base(), "additionalProperties");
    }
    return null;
  }

  private static Derived step(TypeExpr base, String... more) {
    Derived derived = of(base);
    if (derived == null) {
      return null;
    }
    List<String> steps = new ArrayList<>(derived.steps());
    steps.addAll(List.of(more));
    return new Derived(derived.resource(), steps, derived.output());
  }

  /** True if the kind of value is known and not told by the name of the last step. */
  static boolean isKnown(Derived derived) {
    return derived.steps().isEmpty() || !type(derived).equals(Type.ANY);
  }

  private static Type type(Derived derived) {
    return ResourceShapes.part(derived.resource().split("@", -1)[0], derived.steps());
  }

  /**
   * The kind of value: from the shape of the resource type where there is one, by the name of the
   * last step otherwise.
   */
  public static String kind(Derived derived) {
    Type type = type(derived);
    if (type instanceof Type.Array || type instanceof Type.Tuple) {
      return "array";
    } else if (type instanceof Type.Str) {
      return "string";
    } else if (type instanceof Type.Int) {
      return "int";
    } else if (type instanceof Type.Bool) {
      return "bool";
    } else if (type instanceof Type.Obj) {
      return "object";
    }
    return derived.steps().isEmpty()
        ? "object"
        : byName(derived.steps().get(derived.steps().size() - 1));
  }

  private static String byName(String name) {
    if (FLAGS.matcher(name).matches()) {
      return "bool";
    } else if (NUMBERS.matcher(name).matches()) {
      return "int";
    } else if (STRINGS.matcher(name).matches()) {
      return "string";
    }
    boolean several =
        name.endsWith("s") && !name.equals("items") && !OBJECTS.matcher(name).matches();
    return several ? "array" : "object";
  }
}
