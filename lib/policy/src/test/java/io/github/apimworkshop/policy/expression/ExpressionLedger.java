package io.github.apimworkshop.policy.expression;

import io.github.apimworkshop.policy.expression.library.StandardLibrary;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down the types and members expressions may use, and which rows name them. */
public final class ExpressionLedger {
  private static final Path ROWS = Path.of("src", "test", "resources", "expressions");
  private static final Path CASES = Path.of("src", "test", "resources", "conformance");
  private static final String HOST = "ApiManagement.";

  private final Map<String, String> texts = new TreeMap<>();

  /** Reads the tests from the module's folder. */
  public ExpressionLedger() throws IOException {
    try (Stream<Path> files = Files.list(ROWS)) {
      for (Path file : files.sorted().toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    try (Stream<Path> files = Files.walk(CASES)) {
      StringBuilder policies = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        policies.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
      }
      texts.put("policies", policies.toString().replace("&quot;", "\""));
    }
  }

  /** The table of the context's types or of all others. */
  public String text(boolean host) {
    StringBuilder text = new StringBuilder();
    text.append("| type | members a test names | in | other members |\n|---|---|---|---|\n");
    int shownMembers = 0;
    int allMembers = 0;
    for (TypeDefinition type : types(host)) {
      Set<String> shown = new TreeSet<>();
      Set<String> others = new TreeSet<>();
      Set<String> sources = new TreeSet<>();
      for (String member : members(type)) {
        Set<String> in = namedIn(type, member);
        (in.isEmpty() ? others : shown).add(word(member));
        sources.addAll(in);
      }
      shownMembers += shown.size();
      allMembers += shown.size() + others.size();
      text.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(name(type), code(shown), String.join(", ", sources), code(others)));
    }
    text.append("\n%d of %d members are named by a test.\n".formatted(shownMembers, allMembers));
    return text.toString().replace("\r\n", "\n");
  }

  private static List<TypeDefinition> types(boolean host) {
    return StandardLibrary.table().all().stream()
        .filter(type -> type.kind() != TypeKind.SPECIAL && type.kind() != TypeKind.PARAMETER)
        .filter(type -> type.fullName().startsWith(HOST) == host)
        .filter(type -> !members(type).isEmpty())
        .sorted(Comparator.comparing(ExpressionLedger::name))
        .toList();
  }

  private static Set<String> members(TypeDefinition type) {
    Set<String> members = new TreeSet<>(type.properties().keySet());
    members.addAll(type.methods().keySet());
    members.addAll(type.constants().keySet());
    members.removeIf(type::refuses);
    return members;
  }

  private Set<String> namedIn(TypeDefinition type, String member) {
    Pattern use =
        Pattern.compile(
            switch (member) {
              case ".ctor" -> "new ([A-Za-z]+\\.)*" + type.name() + "\\b";
              case "this" -> "\\w[\\])]?\\[";
              default ->
                  (isNamedWithType(type) ? "\\b" + type.name() : "[\\w\\])\"'>?]")
                      + "\\s*\\.\\s*"
                      + Pattern.quote(member)
                      + "\\b";
            });
    return texts.entrySet().stream()
        .filter(each -> use.matcher(each.getValue()).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isNamedWithType(TypeDefinition type) {
    return type.kind() == TypeKind.ENUM;
  }

  private static String word(String member) {
    return switch (member) {
      case ".ctor" -> "new";
      case "this" -> "[]";
      default -> member;
    };
  }

  private static String name(TypeDefinition type) {
    String name = type.fullName().startsWith(HOST) ? type.name() : type.fullName();
    int arity = type.parameters().size();
    return arity == 0 ? name : name + "<" + ",".repeat(arity - 1) + ">";
  }

  private static String code(Set<String> words) {
    return words.stream().map("`%s`"::formatted).collect(Collectors.joining(" "));
  }
}
