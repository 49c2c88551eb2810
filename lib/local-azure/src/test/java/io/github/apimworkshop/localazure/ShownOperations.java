package io.github.apimworkshop.localazure;

import io.github.apimworkshop.localazure.acceptance.Shows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the acceptance tests say they {@link Shows}. */
public final class ShownOperations {
  private static final List<Method> TESTS = tests();

  private ShownOperations() {}

  /** Types that no test of their own writes. */
  public static List<String> storedTypes() {
    Map<String, List<String>> named = named(Shows::value);
    Map<String, List<String>> refused = named(Shows::refused);
    return ManagementOperations.ofTypes().entrySet().stream()
        .filter(type -> type.getValue().contains("PUT " + type.getKey()))
        .filter(type -> !named.containsKey("PUT " + type.getKey()))
        .filter(type -> !refused.containsKey("PUT " + type.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Actions, such as {@code Microsoft.Cache/redis/listKeys}, that no test of their own calls. */
  public static List<String> otherActions() {
    Map<String, List<String>> named = named(Shows::value);
    return ManagementOperations.ofTypes().values().stream()
        .flatMap(List::stream)
        .filter(operation -> operation.startsWith("POST "))
        .filter(operation -> !named.containsKey(operation))
        .map(operation -> operation.substring("POST ".length()))
        .toList();
  }

  /** Tests by the operation that they show answered, parameterized ones for each of theirs. */
  static Map<String, List<String>> accepted() {
    Map<String, List<String>> shown = named(Shows::value);
    for (String pattern : List.copyOf(shown.keySet())) {
      if (pattern.contains(ManagementOperations.EACH)) {
        List<String> tests = shown.remove(pattern);
        List<String> each = pattern.startsWith("POST ") ? otherActions() : storedTypes();
        each.forEach(it -> shown.put(pattern.replace(ManagementOperations.EACH, it), tests));
      }
    }
    return shown;
  }

  /** Tests by the operation that they show refused. */
  static Map<String, List<String>> refused() {
    return named(Shows::refused);
  }

  private static Map<String, List<String>> named(Function<Shows, String[]> operations) {
    Map<String, List<String>> tests = new TreeMap<>();
    for (Method test : TESTS) {
      String name = test.getDeclaringClass().getSimpleName() + "." + test.getName();
      for (String operation : operations.apply(test.getAnnotation(Shows.class))) {
        tests.computeIfAbsent(operation, it -> new ArrayList<>()).add(name);
      }
    }
    return tests;
  }

  private static List<Method> tests() {
    try (Stream<Path> files =
        Files.list(Path.of(Shows.class.getResource("Shows.class").toURI()).getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("AcceptanceTest.class"))
          .sorted()
          .map(name -> load(name.substring(0, name.length() - ".class".length())))
          .flatMap(type -> Stream.of(type.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(Shows.class))
          .sorted((a, b) -> a.getName().compareTo(b.getName()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(Shows.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
