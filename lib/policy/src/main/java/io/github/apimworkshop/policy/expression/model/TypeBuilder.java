package io.github.apimworkshop.policy.expression.model;

import io.github.apimworkshop.policy.expression.syntax.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Describes one type with C# headers: {@code type.method("bool Contains(string value)", (s, a) ->
 * …)}.
 */
public final class TypeBuilder {

  /** Code that needs only itself and its arguments. */
  @FunctionalInterface
  public interface Plain {
    /** Runs it. */
    Object call(Object self, Object[] arguments);
  }

  /** Code that also needs the evaluation. */
  @FunctionalInterface
  public interface Evaluated {
    /** Runs it. */
    Object call(Evaluation evaluation, Object self, Object[] arguments);
  }

  /** A static that needs only its arguments. */
  @FunctionalInterface
  public interface PlainStatic {
    /** Runs it. */
    Object call(Object[] arguments);
  }

  /** A static that also needs the evaluation. */
  @FunctionalInterface
  public interface EvaluatedStatic {
    /** Runs it. */
    Object call(Evaluation evaluation, Object[] arguments);
  }

  /** A static that also needs its type arguments. */
  @FunctionalInterface
  public interface GenericStatic {
    /** Runs it. */
    Object call(Evaluation evaluation, NetType[] types, Object[] arguments);
  }

  private final TypeTable table;
  private final TypeDefinition definition;
  private final Map<String, NetType> parameters = new HashMap<>();

  /** A builder for a type; the type is added to the table. */
  public TypeBuilder(TypeTable table, TypeDefinition definition) {
    this.table = table;
    this.definition = definition;
    definition.parameters().forEach(p -> parameters.put(p.definition().fullName(), p));
    table.add(definition);
  }

  /** The type described. */
  public TypeDefinition definition() {
    return definition;
  }

  /** Base class and interfaces. */
  public TypeBuilder bases(String... headers) {
    for (String header : headers) {
      table.later(() -> definition.bases().add(resolve(Declaration.parse(header), Map.of())));
    }
    return this;
  }

  /** A read-only property. */
  public TypeBuilder get(String header, Function<Object, Object> getter) {
    return property(header, false, (e, t, s, a) -> getter.apply(s), null);
  }

  /** A property with a setter. */
  public TypeBuilder property(String header, Function<Object, Object> getter, Plain setter) {
    return property(
        header, false, (e, t, s, a) -> getter.apply(s), (e, t, s, a) -> setter.call(s, a));
  }

  /** A static property. */
  public TypeBuilder getStatic(String header, Supplier<Object> getter) {
    return property(header, true, (e, t, s, a) -> getter.get(), null);
  }

  /** A static property that needs the evaluation. */
  public TypeBuilder getStatic(String header, Function<Evaluation, Object> getter) {
    return property(header, true, (e, t, s, a) -> getter.apply(e), null);
  }

  private TypeBuilder property(String header, boolean isStatic, Native getter, Native setter) {
    table.later(() -> addProperty(header, isStatic, getter, setter));
    return this;
  }

  private void addProperty(String header, boolean isStatic, Native getter, Native setter) {
    Declaration declaration = Declaration.parse(header);
    definition.add(
        new Property(
            definition,
            declaration.name(),
            resolve(declaration, Map.of()),
            isStatic,
            getter,
            setter));
  }

  /** A constant field or enumeration member of the type. */
  public TypeBuilder constant(String name, Object value) {
    definition.constants().put(name, value);
    return this;
  }

  /** An instance method. */
  public TypeBuilder method(String header, Plain code) {
    return add(header, false, (e, t, s, a) -> code.call(s, a), null);
  }

  /** An instance method that needs the evaluation. */
  public TypeBuilder method(String header, Evaluated code) {
    return add(header, false, (e, t, s, a) -> code.call(e, s, a), null);
  }

  /** An instance method that needs everything. */
  public TypeBuilder method(String header, Native code) {
    return add(header, false, code, null);
  }

  /** A static or extension method. */
  public TypeBuilder fixed(String header, PlainStatic code) {
    return add(header, true, (e, t, s, a) -> code.call(a), null);
  }

  /** A static or extension method that needs the evaluation. */
  public TypeBuilder fixed(String header, EvaluatedStatic code) {
    return add(header, true, (e, t, s, a) -> code.call(e, a), null);
  }

  /** A static or extension method that needs its type arguments. */
  public TypeBuilder fixed(String header, GenericStatic code) {
    return add(header, true, (e, t, s, a) -> code.call(e, t, a), null);
  }

  /** A constructor; the header is the parameter list. */
  public TypeBuilder create(String parameterList, PlainStatic code) {
    return create(parameterList, (e, t, a) -> code.call(a));
  }

  /** A constructor that needs the evaluation. */
  public TypeBuilder create(String parameterList, EvaluatedStatic code) {
    return create(parameterList, (e, t, a) -> code.call(e, a));
  }

  /** A constructor of a generic type: the type arguments are those of the type. */
  public TypeBuilder create(String parameterList, GenericStatic code) {
    return add("void _ctor" + parameterList, true, (e, t, s, a) -> code.call(e, t, a), null);
  }

  /** An indexer; the setter may be null and has the value as its last argument. */
  public TypeBuilder index(String header, Plain getter, Plain setter) {
    return add(
        header,
        false,
        (e, t, s, a) -> getter.call(s, a),
        setter == null ? null : (e, t, s, a) -> setter.call(s, a));
  }

  /** Members that exist in .NET and may not be used. */
  public TypeBuilder refuse(String... members) {
    definition.refuse(members);
    return this;
  }

  private TypeBuilder add(String header, boolean isStatic, Native code, Native setter) {
    table.later(() -> addMethod(header, isStatic, code, setter));
    return this;
  }

  private void addMethod(String header, boolean isStatic, Native code, Native setter) {
    Declaration declaration = Declaration.parse(header);
    Map<String, NetType> own = new HashMap<>();
    List<NetType> typeParameters = new ArrayList<>();
    for (String name : declaration.typeParameters()) {
      NetType parameter = NetType.of(new TypeDefinition(name, TypeKind.PARAMETER));
      own.put(name, parameter);
      typeParameters.add(parameter);
    }
    List<Parameter> list = new ArrayList<>();
    boolean extension = false;
    for (Declaration.Parameter parameter : declaration.parameters()) {
      extension |= parameter.modifier().equals("this");
      list.add(
          new Parameter(
              parameter.name(),
              resolve(new Declaration(parameter.type(), null, List.of(), null), own),
              mode(parameter.modifier()),
              parameter.optional(),
              parameter.defaultValue()));
    }
    String name = declaration.name().equals("_ctor") ? ".ctor" : declaration.name();
    Method method =
        new Method(
            definition,
            name,
            List.copyOf(typeParameters),
            List.copyOf(list),
            name.equals(".ctor") ? definition.open() : resolve(declaration, own),
            isStatic,
            extension,
            code,
            setter);
    definition.add(method);
    if (extension) {
      table.addExtension(method);
    }
  }

  private static Parameter.Mode mode(String modifier) {
    return switch (modifier) {
      case "out" -> Parameter.Mode.OUT;
      case "params" -> Parameter.Mode.PARAMS;
      default -> Parameter.Mode.VALUE;
    };
  }

  private NetType resolve(Declaration declaration, Map<String, NetType> own) {
    Map<String, NetType> all = new HashMap<>(parameters);
    all.putAll(own);
    return table.resolve(
        declaration.type(),
        all,
        (where, name) -> {
          throw new IllegalStateException(definition + ": no type " + name);
        });
  }
}
