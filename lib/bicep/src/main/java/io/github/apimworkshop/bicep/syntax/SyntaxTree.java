package io.github.apimworkshop.bicep.syntax;

import io.github.apimworkshop.bicep.diagnostics.Problem;
import java.util.List;

/** A parsed file: its declarations, its directives, and what is wrong with its grammar. */
public record SyntaxTree(
    SourceText source,
    List<Decl> declarations,
    List<Directive> directives,
    List<Problem> problems) {}
