package io.github.apimworkshop.policy.expression.model;

import io.github.apimworkshop.policy.expression.syntax.TypeSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All types by full name and arity, and the namespaces that need not be written. Read-only once
 * built.
 */
public final class TypeTable {

  private static final List<String> IMPORTED =
      List.of(
          "System",
          "System.Collections.Generic",
          "System.IO",
          "System.Linq",
          "System.Net",
          "System.Security.Cryptography",
          "System.Security.Cryptography.X509Certificates",
          "System.Text",
          "System.Text.RegularExpressions",
          "System.Xml",
          "System.Xml.Linq",
          "Newtonsoft.Json",
          "Newtonsoft.Json.Linq",
          "ApiManagement");

  private static final Map<String, NetType> KEYWORDS =
      Map.ofEntries(
          Map.entry("bool", Core.BOOL),
          Map.entry("byte", Core.BYTE),
          Map.entry("char", Core.CHAR),
          Map.entry("decimal", Core.DECIMAL),
          Map.entry("double", Core.DOUBLE),
          Map.entry("float", Core.FLOAT),
          Map.entry("int", Core.INT),
          Map.entry("long", Core.LONG),
          Map.entry("object", Core.OBJECT),
          Map.entry("sbyte", Core.SBYTE),
          Map.entry("short", Core.SHORT),
          Map.entry("string", Core.STRING),
          Map.entry("uint", Core.UINT),
          Map.entry("ulong", Core.ULONG),
          Map.entry("ushort", Core.USHORT),
          Map.entry("void", Core.VOID));

  private final Map<String, TypeDefinition> types = new HashMap<>();
  private final Map<String, List<Method>> extensions = new HashMap<>();
  private final Set<String> namespaces = new HashSet<>();
  private final Map<String, String> refused = new HashMap<>();

  private final List<Runnable> pending = new ArrayList<>();

  /** Work that needs all types to be known. */
  void later(Runnable work) {
    pending.add(work);
  }

  /** Ends the description of the types: all headers are read now. */
  public TypeTable complete() {
    pending.forEach(Runnable::run);
    pending.clear();
    return this;
  }

  /** Adds a type; its namespaces become known. */
  public void add(TypeDefinition definition) {
    types.put(key(definition.fullName(), definition.parameters().size()), definition);
    addNamespacesOf(definition.fullName());
  }

  /** Adds an extension method under its name. */
  public void addExtension(Method method) {
    extensions.computeIfAbsent(method.name(), n -> new ArrayList<>()).add(method);
  }

  /** Names a .NET type that may not be used. */
  public void refuse(String fullName) {
    refused.put(fullName, fullName);
    refused.putIfAbsent(fullName.substring(fullName.lastIndexOf('.') + 1), fullName);
    addNamespacesOf(fullName);
  }

  private void addNamespacesOf(String fullName) {
    int dot = fullName.indexOf('.');
    while (dot > 0) {
      namespaces.add(fullName.substring(0, dot));
      dot = fullName.indexOf('.', dot + 1);
    }
  }

  /** The type with exactly this full name, or null. */
  public TypeDefinition find(String fullName, int arity) {
    return types.get(key(fullName, arity));
  }

  /** The type a name means where the usual namespaces are imported, or null. */
  public TypeDefinition lookup(String name, int arity) {
    TypeDefinition exact = find(name, arity);
    for (int i = 0; exact == null && i < IMPORTED.size(); i++) {
      exact = find(IMPORTED.get(i) + "." + name, arity);
    }
    return exact;
  }

  /** Whether this is a namespace or the beginning of one. */
  public boolean isNamespace(String name) {
    return namespaces.contains(name);
  }

  /** The full name of the refused type that a short or full name means, or null. */
  public String refusedName(String name) {
    return refused.get(name);
  }

  /** Extension methods with a name. */
  public List<Method> extensions(String name) {
    return extensions.getOrDefault(name, List.of());
  }

  /** Every type, for the ledger and for tests. */
  public List<TypeDefinition> all() {
    return List.copyOf(types.values());
  }

  /**
   * The type that syntax means; unknown names are given to {@code unknown}, which may throw or
   * answer.
   */
  public NetType resolve(TypeSyntax syntax, Map<String, NetType> parameters, Unknown unknown) {
    if (syntax instanceof TypeSyntax.ArrayOf array) {
      if (array.rank() != 1) {
        return unknown.type(array, "multidimensional array");
      }
      return Core.arrayOf(resolve(array.element(), parameters, unknown));
    }
    if (syntax instanceof TypeSyntax.NullableOf nullable) {
      NetType value = resolve(nullable.value(), parameters, unknown);
      if (value.isValueType() || Core.ERROR.equals(value)) {
        return Core.nullable(value);
      }
      return unknown.type(nullable, "nullable reference");
    }
    return named((TypeSyntax.Named) syntax, parameters, unknown);
  }

  private NetType named(TypeSyntax.Named named, Map<String, NetType> parameters, Unknown unknown) {
    StringBuilder name = new StringBuilder();
    List<NetType> arguments = new ArrayList<>();
    for (TypeSyntax.Part part : named.parts()) {
      name.append(name.length() == 0 ? "" : ".").append(part.name());
      part.arguments().forEach(a -> arguments.add(resolve(a, parameters, unknown)));
    }
    String text = name.toString();
    NetType known = arguments.isEmpty() ? KEYWORDS.get(text) : null;
    if (known == null) {
      known = parameters.get(text);
    }
    if (known != null) {
      return known;
    }
    TypeDefinition definition = lookup(text, arguments.size());
    return definition == null
        ? unknown.type(named, text)
        : new NetType(definition, List.copyOf(arguments));
  }

  /** What to do about a name that is no type. */
  @FunctionalInterface
  public interface Unknown {
    /** The type to go on with. */
    NetType type(TypeSyntax where, String name);
  }

  private static String key(String fullName, int arity) {
    return arity == 0 ? fullName : fullName + "`" + arity;
  }
}
