package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyDiagnostic;
import io.github.apimworkshop.policy.PolicyEnvironment;
import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.PolicySection;
import io.github.apimworkshop.policy.document.DocumentSyntaxException;
import io.github.apimworkshop.policy.document.PolicyElement;
import io.github.apimworkshop.policy.document.PolicyReader;
import io.github.apimworkshop.policy.document.SourceText;
import io.github.apimworkshop.policy.pipeline.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles a whole document: its root, its sections and what stands in them. */
public final class DocumentCompiler {
  static final Shape FRAGMENT = Shape.of("fragment").policies();
  private static final Shape POLICIES =
      Shape.of("policies")
          .child(Shape.of("inbound").policies())
          .child(Shape.of("backend").policies())
          .child(Shape.of("outbound").policies())
          .child(Shape.of("on-error").policies());

  private final PolicyScope scope;
  private final PolicyEnvironment environment;
  private final Diagnostics diagnostics;
  private final SourceText source;
  private final DocumentNotes notes = new DocumentNotes();
  private final Map<PolicySection, List<Step>> sections = new EnumMap<>(PolicySection.class);

  private DocumentCompiler(String text, PolicyScope scope, PolicyEnvironment environment) {
    this.scope = scope;
    this.environment = environment;
    this.source = new SourceText(text);
    this.diagnostics = new Diagnostics(source);
  }

  /** What became of a document; the steps are of no use if there are diagnostics. */
  public record Result(
      Map<PolicySection, List<Step>> sections,
      boolean readsResponseBody,
      List<PolicyDiagnostic> diagnostics,
      List<PolicyDiagnostic> warnings) {}

  /** Never fails: everything that is wrong is in the result. */
  public static Result compile(
      String text, PolicyFormat format, PolicyScope scope, PolicyEnvironment environment) {
    DocumentCompiler compiler = new DocumentCompiler(text, scope, environment);
    compiler.document(format);
    return new Result(
        compiler.sections,
        compiler.notes.readsResponseBody(),
        compiler.diagnostics.found(),
        compiler.diagnostics.warnings());
  }

  private void document(PolicyFormat format) {
    PolicyElement root;
    try {
      root = PolicyReader.read(source, format);
    } catch (DocumentSyntaxException broken) {
      String what = scope == PolicyScope.FRAGMENT ? "policy fragment" : "policy";
      diagnostics.addSyntax(
          broken.position(),
          broken.getMessage(),
          "The " + what + " is not a valid XML: " + broken.messageWithPosition());
      return;
    }
    Shape shape = scope == PolicyScope.FRAGMENT ? FRAGMENT : POLICIES;
    if (!root.name().equals(shape.name())) {
      diagnostics.add(
          root,
          "The root element must be '" + shape.name() + "', not '" + root.name() + "'.",
          Suggestion.didYouMean(root.name(), List.of(shape.name())));
      return;
    }
    boolean wellShaped = new ShapeChecker(diagnostics).check(root, shape);
    if (scope == PolicyScope.FRAGMENT) {
      compiler(PolicySection.INBOUND, true).steps(root, shape, PolicyPlace.INBOUND, "");
    } else {
      for (PolicyElement section : root.elements()) {
        if (wellShaped || shape.child(section.name()) != null) {
          section(section);
        }
      }
    }
  }

  private void section(PolicyElement element) {
    PolicySection section = null;
    for (PolicySection each : PolicySection.values()) {
      if (each.word().equals(element.name())) {
        section = each;
      }
    }
    if (section == PolicySection.BACKEND && element.elements().size() > 1) {
      diagnostics.add(
          element, "backend section allows only one policy to be specified", Optional.empty());
    }
    List<Step> steps =
        compiler(section, false).steps(element, POLICIES, PolicyPlace.of(section), "");
    sections.put(section, steps);
  }

  private ElementCompiler compiler(PolicySection section, boolean insideFragment) {
    return new ElementCompiler(diagnostics, environment, scope, section, insideFragment, notes);
  }
}
