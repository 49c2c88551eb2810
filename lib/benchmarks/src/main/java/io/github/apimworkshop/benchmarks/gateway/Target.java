package io.github.apimworkshop.benchmarks.gateway;

import java.net.URI;
import java.util.Map;

/** Something that answers chat completions, and the headers it wants. */
record Target(String name, URI chat, Map<String, String> headers) {}
