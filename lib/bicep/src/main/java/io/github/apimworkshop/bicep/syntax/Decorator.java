package io.github.apimworkshop.bicep.syntax;

/**
 * {@code @name(arguments)}; the expression is a call, a call on {@code sys}, or something wrong.
 */
public record Decorator(Span span, Expr expression) {}
