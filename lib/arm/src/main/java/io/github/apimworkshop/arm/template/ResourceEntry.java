package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One entry of the {@code resources} section, not evaluated.
 *
 * @param symbolicName null in a classic template
 * @param path where the entry stands in the template
 */
public record ResourceEntry(String symbolicName, ObjectNode json, String path) {}
