package io.github.apimworkshop.policy.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.policy.PolicySection;
import java.time.Duration;
import java.time.Instant;

/**
 * One step of a traced request
 * (learn.microsoft.com/azure/api-management/api-management-howto-api-inspector, read 2026-11).
 *
 * @param source policy name or built-in step
 * @param elapsed since the request was received
 * @param data text, {@code {message}} or {@code {messages}}
 */
public record TraceEntry(
    PolicySection section, String source, Instant timestamp, Duration elapsed, JsonNode data) {}
