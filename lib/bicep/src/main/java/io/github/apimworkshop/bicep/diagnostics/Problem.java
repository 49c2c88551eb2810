package io.github.apimworkshop.bicep.diagnostics;

import io.github.apimworkshop.bicep.Severity;

/** A finding at an offset of one source text; becomes a diagnostic once lines are counted. */
public record Problem(int offset, int length, Severity severity, String code, String message) {}
