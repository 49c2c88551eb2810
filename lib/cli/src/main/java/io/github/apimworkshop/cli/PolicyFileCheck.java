package io.github.apimworkshop.cli;

import io.github.apimworkshop.policy.PolicyCompiler;
import io.github.apimworkshop.policy.PolicyDiagnostic;
import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.PolicyValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compiles one document as the service would, in the scope it was written for. */
final class PolicyFileCheck {
  private static final Comparator<PolicyDiagnostic> BY_PLACE =
      Comparator.comparingInt(PolicyDiagnostic::line).thenComparingInt(PolicyDiagnostic::column);

  /** A document does not say where it belongs, and some policies have one scope only. */
  private static final List<PolicyScope> SCOPES =
      List.of(PolicyScope.API, PolicyScope.OPERATION, PolicyScope.PRODUCT, PolicyScope.GLOBAL);

  private static final Pattern FRAGMENT =
      Pattern.compile("\\A(?:\\s|\\uFEFF|<\\?.*?\\?>|<!--.*?-->)*<fragment\\b", Pattern.DOTALL);

  private final PolicyFormat format;
  private final Optional<PolicyScope> scope;

  /** An empty scope accepts what any scope accepts. */
  PolicyFileCheck(PolicyFormat format, Optional<PolicyScope> scope) {
    this.format = format;
    this.scope = scope;
  }

  /** Faults and warnings as lines that begin with the place, in the order of the file. */
  record Result(List<String> faults, List<String> warnings) {
    boolean accepted() {
      return faults.isEmpty();
    }

    static Result refused(String line) {
      return new Result(List.of(line), List.of());
    }
  }

  Result check(Path file, CheckedSurroundings surroundings) {
    try {
      return compile(file, Files.readString(file, charset(file)), surroundings);
    } catch (NoSuchFileException e) {
      return Result.refused(file + ": there is no such file. Check the path.");
    } catch (CharacterCodingException e) {
      return Result.refused(file + ":1:1 neither UTF-8 nor UTF-16. Save it as UTF-8.");
    } catch (IOException e) {
      return Result.refused(file + ": cannot be read: " + e.getMessage() + ".");
    }
  }

  /** UTF-16 says so with its first two bytes; PowerShell writes it unless told otherwise. */
  private static Charset charset(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      int first = bytes.read();
      int second = bytes.read();
      boolean utf16 = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
      return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
  }

  private Result compile(Path file, String text, CheckedSurroundings surroundings) {
    Result first = null;
    for (PolicyScope candidate : candidates(text)) {
      try {
        var policy = new PolicyCompiler().compile(text, format, candidate, surroundings);
        return new Result(List.of(), lines(file, policy.warnings()));
      } catch (PolicyValidationException e) {
        first = first == null ? new Result(lines(file, e.diagnostics()), List.of()) : first;
      }
    }
    return first;
  }

  private List<PolicyScope> candidates(String text) {
    if (FRAGMENT.matcher(text).find()) {
      return List.of(PolicyScope.FRAGMENT);
    }
    return scope.map(List::of).orElse(SCOPES);
  }

  private static List<String> lines(Path file, List<PolicyDiagnostic> diagnostics) {
    return diagnostics.stream().sorted(BY_PLACE).map(each -> each.format(file.toString())).toList();
  }
}
