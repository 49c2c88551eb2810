package io.github.apimworkshop.bicep.functions;

import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to call a function. The last parameter may repeat; {@code least} counts the required
 * ones.
 */
public record Signature(
    List<String> names, List<Type> parameters, int least, boolean repeating, Type result) {

  /** True if that many arguments are possible. */
  public boolean takes(int count) {
    return count >= least && (repeating || count <= parameters.size());
  }

  /** The type of the argument at a position. */
  public Type parameter(int position) {
    return parameters.get(Math.min(position, parameters.size() - 1));
  }

  /** {@code (name: string, [count: int]): string}, as diagnostics list overloads. */
  @Override
  public String toString() {
    List<String> spelled = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      boolean last = i == parameters.size() - 1;
      if (repeating && last) {
        spelled.add("... : " + parameters.get(i).name());
      } else {
        String text = names.get(i) + ": " + parameters.get(i).name();
        spelled.add(i < least ? text : "[" + text + "]");
      }
    }
    return spelled.stream().collect(Collectors.joining(", ", "(", "): ")) + result.name();
  }

  /**
   * Reads {@code name:type name?:type …:type -> type}: letters s, i, b, a, o, n and x stand for
   * string, int, bool, array, object, null and any, {@code |} joins them, {@code ?} marks an
   * optional and {@code *} a repeated parameter.
   */
  static Signature parse(String text) {
    String[] halves = text.split("->", -1);
    List<String> names = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    int least = 0;
    boolean repeating = false;
    for (String parameter : halves[0].strip().split(" +", -1)) {
      if (parameter.isEmpty()) {
        continue;
      }
      String[] parts = parameter.split(":", -1);
      boolean optional = parts[0].endsWith("?");
      boolean repeated = parts[0].endsWith("*") || parts[0].endsWith("+");
      names.add(parts[0].replaceAll("[?*+]", ""));
      types.add(type(parts[1]));
      repeating |= repeated;
      if (!optional && !parts[0].endsWith("*")) {
        least++;
      }
    }
    return new Signature(names, types, least, repeating, type(halves[1].strip()));
  }

  private static Type type(String text) {
    List<Type> members = new ArrayList<>();
    for (String member : text.split("\\|", -1)) {
      members.add(
          switch (member) {
            case "s" -> Type.STRING;
            case "i" -> Type.INT;
            case "b" -> Type.BOOL;
            case "a" -> Type.ARRAY;
            case "o" -> Type.OBJECT;
            case "n" -> Type.NULL;
            case "x" -> Type.ANY;
            case "ss" -> new Type.Array(Type.STRING);
            case "ii" -> new Type.Array(Type.INT);
            case "never" -> Type.NEVER;
            case "L1" -> new Type.Lambda(1, 1, Type.ANY);
            case "L1s" -> new Type.Lambda(1, 1, Type.STRING);
            case "L12" -> new Type.Lambda(1, 2, Type.ANY);
            case "L12b" -> new Type.Lambda(1, 2, Type.BOOL);
            case "L2b" -> new Type.Lambda(2, 2, Type.BOOL);
            case "L23" -> new Type.Lambda(2, 3, Type.ANY);
            default -> throw new IllegalArgumentException(text);
          });
    }
    return Type.union(members);
  }
}
