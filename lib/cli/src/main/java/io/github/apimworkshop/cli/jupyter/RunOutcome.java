package io.github.apimworkshop.cli.jupyter;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the executed notebook and its report are, and what went wrong, if anything. {@code cell} is
 * the one it happened in, 0 before the first.
 */
public record RunOutcome(
    Path notebook, Path report, Optional<FailureKind> failure, int cell, String detail) {}
