package io.github.apimworkshop.cli.jupyter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One line of the script that runs a notebook. Which fields are set depends on {@code event}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RunEvent(
    String event,
    int cells,
    int cell,
    String heading,
    double seconds,
    FailureKind kind,
    String detail,
    String notebook,
    String report) {}
