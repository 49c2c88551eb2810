package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.JsonNode;

/** The value a load function gives: a text, or the JSON read. */
public record LoadedFile(JsonNode value) {}
