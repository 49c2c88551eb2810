package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One resource to write.
 *
 * @param id full resource id
 * @param type full type such as {@code Microsoft.ApiManagement/service/backends}, as the template
 *     spells it
 * @param symbolicName name in a languageVersion 2.0 template (with {@code [i]} in a loop), or null
 * @param body the evaluated entry without engine keys (copy, condition, dependsOn, scope …); with
 *     name, type and apiVersion. The receiver owns it. Members whose value evaluated to null are
 *     left out.
 */
public record ResourceRequest(
    String id, String type, String apiVersion, String symbolicName, ObjectNode body) {}
