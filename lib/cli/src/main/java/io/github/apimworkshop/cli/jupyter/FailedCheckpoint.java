package io.github.apimworkshop.cli.jupyter;

/** A checkpoint that did not pass: the code cell it stands in, from 1, and what it said. */
public record FailedCheckpoint(int cell, String message) {}
