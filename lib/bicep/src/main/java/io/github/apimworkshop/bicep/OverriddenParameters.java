package io.github.apimworkshop.bicep;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Parser;
import io.github.apimworkshop.bicep.syntax.SourceText;
import io.github.apimworkshop.bicep.types.Type;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files of a compilation, one parameters file among them with other values: as the official
 * compiler does it, a value is written over the one assigned, or added at the end.
 */
record OverriddenParameters(SourceFiles files, Path entry, Map<String, JsonNode> values)
    implements SourceFiles {

  @Override
  public byte[] read(Path path) throws IOException {
    byte[] content = files.read(path);
    return path.normalize().equals(entry.normalize())
        ? overridden(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
        : content;
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return files.list(folder);
  }

  private String overridden(String text) {
    var left = new LinkedHashMap<>(values);
    var result = new StringBuilder();
    int copied = 0;
    SourceText source = new SourceText(entry, text);
    for (Decl declaration : Parser.parseParameters(source).declarations()) {
      if (declaration instanceof Decl.Param param && values.containsKey(param.name().name())) {
        Expr assigned = param.value();
        if (assigned != null) {
          result.append(source.text(), copied, assigned.span().start());
          result.append(literal(values.get(param.name().name())));
          copied = assigned.span().end();
        }
        left.remove(param.name().name());
      }
    }
    result.append(source.text(), copied, source.text().length());
    left.forEach((name, value) -> result.append("\n\nparam " + name + " = " + literal(value)));
    return result.toString();
  }

  private static String literal(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(member -> Type.Str.quoted(member.getKey()) + ": " + literal(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (value.isArray()) {
      return value
          .valueStream()
          .map(OverriddenParameters::literal)
          .collect(Collectors.joining(", ", "[", "]"));
    } else if (value.isFloatingPointNumber()) {
      // The language has no decimal numbers.
      return "json('" + value.asText() + "')";
    }
    return value.isTextual() ? Type.Str.quoted(value.textValue()) : value.asText();
  }
}
