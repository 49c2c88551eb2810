package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.document.DocumentSyntaxException;
import io.github.apimworkshop.policy.document.PolicyElement;
import io.github.apimworkshop.policy.document.PolicyReader;
import io.github.apimworkshop.policy.document.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which conformance cases and test classes use an element or one of its attributes. */
final class UsesInTests {
  private static final Path CASES = Path.of("src", "test", "resources", "conformance");
  private static final Path CLASSES = Path.of("src", "test", "java");
  private static final Pattern TAG = Pattern.compile("<([a-z][a-z-]*)((?:[^<>\"]|\"[^<>]*?\")*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\\\\?[\"']");

  private final Map<String, TreeSet<String>> uses = new TreeMap<>();

  private UsesInTests() {}

  static UsesInTests collected() throws IOException {
    UsesInTests found = new UsesInTests();
    for (Path file : files(CASES, ".xml")) {
      found.addDocument(CASES.relativize(file).getName(0).toString(), Files.readString(file));
    }
    for (Path file : files(CLASSES, "Test.java")) {
      found.addSource(file.getFileName().toString().replace(".java", ""), Files.readString(file));
    }
    return found;
  }

  /** Those that run before those that are refused, then by name; at most three. */
  List<String> of(String key) {
    List<String> all = new ArrayList<>(uses.getOrDefault(key, new TreeSet<>()));
    all.sort(
        Comparator.comparing((String name) -> name.startsWith("invalid-"))
            .thenComparing(name -> !name.startsWith(key.replaceAll(" .*", ""))));
    return all.subList(0, Math.min(3, all.size()));
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addDocument(String name, String text) {
    try {
      addElement(name, PolicyReader.read(new SourceText(text), PolicyFormat.RAWXML));
    } catch (DocumentSyntaxException refused) {
      // such a case is about the reader, not about a policy
    }
  }

  private void addElement(String name, PolicyElement element) {
    add(element.name(), name);
    element.attributes().forEach(each -> add(element.name() + " " + each.name(), name));
    element.elements().forEach(child -> addElement(name, child));
  }

  private void addSource(String name, String text) {
    Matcher tag = TAG.matcher(text.replaceAll("\"\\s*\\+\\s*\"", ""));
    while (tag.find()) {
      add(tag.group(1), name);
      Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
      while (attribute.find()) {
        add(tag.group(1) + " " + attribute.group(1), name);
      }
    }
  }

  private void add(String key, String test) {
    uses.computeIfAbsent(key, k -> new TreeSet<>()).add(test);
  }
}
