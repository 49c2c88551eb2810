package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyDiagnostic;
import io.github.apimworkshop.policy.PolicyEnvironment;
import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.PolicySection;
import io.github.apimworkshop.policy.document.DocumentSyntaxException;
import io.github.apimworkshop.policy.document.MappedText;
import io.github.apimworkshop.policy.document.PolicyAttribute;
import io.github.apimworkshop.policy.document.PolicyElement;
import io.github.apimworkshop.policy.document.PolicyReader;
import io.github.apimworkshop.policy.document.SourceText;
import io.github.apimworkshop.policy.pipeline.Step;
import io.github.apimworkshop.policy.pipeline.StepInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the policies of one section, or of one fragment, into steps. */
final class ElementCompiler {
  private final Diagnostics diagnostics;
  private final ShapeChecker checker;
  private final ValueCompiler values;
  private final PolicyEnvironment environment;
  private final PolicyScope scope;
  private final PolicySection section;
  private final boolean insideFragment;
  private final DocumentNotes notes;
  private PolicyElement outermost;

  ElementCompiler(
      Diagnostics diagnostics,
      PolicyEnvironment environment,
      PolicyScope scope,
      PolicySection section,
      boolean insideFragment,
      DocumentNotes notes) {
    this.diagnostics = diagnostics;
    this.checker = new ShapeChecker(diagnostics);
    this.values = new ValueCompiler(diagnostics, environment, notes);
    this.environment = environment;
    this.scope = scope;
    this.section = section;
    this.insideFragment = insideFragment;
    this.notes = notes;
  }

  PolicyEnvironment environment() {
    return environment;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  void requireResponseBody() {
    notes.requireResponseBody();
  }

  /** The policies directly inside an element. */
  List<Step> steps(PolicyElement parent, Shape parentShape, PolicyPlace place, String parentPath) {
    List<Step> steps = new ArrayList<>();
    Map<String, Integer> ordinals = new HashMap<>();
    for (PolicyElement child : parent.elements()) {
      if (parentShape.child(child.name()) != null) {
        continue;
      }
      int ordinal = ordinals.merge(child.name(), 1, Integer::sum);
      String own = child.name() + "[" + ordinal + "]";
      String path = parentPath.isEmpty() ? own : parentPath + "/" + own;
      boolean outer = outermost == null;
      if (outer) {
        outermost = child;
      }
      policy(parent, child, place, path).ifPresent(steps::add);
      if (outer) {
        outermost = null;
      }
    }
    return steps;
  }

  private Optional<Step> policy(
      PolicyElement parent, PolicyElement element, PolicyPlace place, String path) {
    PolicyKind kind = PolicyKinds.byName(element.name());
    if (kind == null || !allowed(parent, element, kind, place)) {
      if (kind == null) {
        refuseUnknown(parent, element, place);
      }
      return Optional.empty();
    }
    if (kind.isOnce() && !isBranched(path) && !notes.isFirst(kind.name())) {
      diagnostics.add(
          element,
          "'" + kind.name() + "' may be used only once in a policy document.",
          Optional.empty());
    }
    if (kind.readsResponseBody()) {
      requireResponseBody();
    }
    boolean wellShaped = checker.check(element, kind.shape());
    StepInfo info =
        new StepInfo(
            kind.name(),
            scope,
            section,
            path,
            element.attribute("id").map(id -> id.value().text()).orElse(null));
    Parts parts = new Parts(this, element, kind.shape(), place, info);
    if (!wellShaped) {
      if (kind.shape().holdsPolicies()) {
        parts.steps();
      }
      return Optional.empty();
    }
    return Optional.of(kind.compile(parts));
  }

  /**
   * Branches may each have a policy that stands once otherwise, as in the documentation of wait.
   */
  private static boolean isBranched(String path) {
    return path.contains("choose[");
  }

  private boolean allowed(
      PolicyElement parent, PolicyElement element, PolicyKind kind, PolicyPlace place) {
    boolean base = kind.name().equals("base");
    boolean include = kind.name().equals("include-fragment");
    if (insideFragment && (base || include)) {
      diagnostics.add(
          element, "A policy fragment cannot contain '" + kind.name() + "'.", Optional.empty());
      return false;
    }
    if (scope == PolicyScope.FRAGMENT || (kind.allowedIn(place) && kind.allowedAt(scope))) {
      return true;
    }
    String serviceMessage = PolicyKinds.invalidChild(parent.name(), element.name(), place);
    String message =
        kind.allowedIn(place)
            ? "'" + kind.name() + "' is not allowed at " + scope.word() + " scope"
            : "'" + kind.name() + "' is not allowed in '" + parent.name() + "'";
    diagnostics.add(parent, element.offset(), message, Optional.empty(), parent, serviceMessage);
    return false;
  }

  private void refuseUnknown(PolicyElement parent, PolicyElement element, PolicyPlace place) {
    String serviceMessage = PolicyKinds.invalidChild(parent.name(), element.name(), place);
    Optional<String> reason = UnsupportedPolicies.reason(element.name());
    if (reason.isPresent()) {
      diagnostics.add(
          element,
          element.offset(),
          "This policy is not supported: " + reason.get(),
          Optional.empty(),
          element,
          "This policy is not supported: " + reason.get());
      return;
    }
    diagnostics.add(
        parent,
        element.offset(),
        "unknown policy '" + element.name() + "'",
        Suggestion.didYouMean(element.name(), PolicyKinds.namesIn(place)),
        parent,
        serviceMessage);
  }

  Value attributeValue(PolicyElement element, PolicyAttribute attribute, AttributeRule rule) {
    return values.attribute(element, attribute, rule, outermost);
  }

  /** In a template only known named values are replaced, and nothing is an expression. */
  Value textValue(PolicyElement element, MappedText written, boolean template) {
    return values.text(element, written, template, outermost);
  }

  /** A fault, or a warning if not everything can be looked up. */
  void unknownReference(PolicyElement element, int offset, String message) {
    values.unknownReference(element, offset, message);
  }

  /** The policies of a fragment; its faults are reported where it is included. */
  List<Step> fragment(PolicyElement include, String id, PolicyPlace place) {
    Optional<String> text = environment.fragment(id);
    if (text.isEmpty()) {
      unknownReference(
          include, include.offset(), "Policy fragment with id '" + id + "' could not be found.");
      return List.of();
    }
    SourceText source = new SourceText(text.get());
    Diagnostics inner = new Diagnostics(source);
    List<Step> steps = List.of();
    try {
      PolicyElement root = PolicyReader.read(source, PolicyFormat.RAWXML);
      steps =
          new ElementCompiler(inner, environment, scope, section, true, notes)
              .steps(root, DocumentCompiler.FRAGMENT, place, "");
    } catch (DocumentSyntaxException broken) {
      inner.addSyntax(broken.position(), broken.getMessage(), broken.messageWithPosition());
    }
    for (PolicyDiagnostic each : inner.found()) {
      String message = each.format("policy fragment '" + id + "'");
      diagnostics.add(include, message, Optional.empty());
    }
    return steps;
  }
}
