package io.github.apimworkshop.policy.expression;

/**
 * One fault in an expression; {@code offset} and {@code length} count characters of the source
 * given to the compiler.
 */
public record ExpressionDiagnostic(int offset, int length, String message) {}
