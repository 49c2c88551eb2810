package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import java.util.Map;

/**
 * What the caller sent.
 *
 * @param url as the caller asked for it
 * @param relativePath the part of the path after the API's own path; empty or starting with a slash
 * @param headers owned by the exchange from now on
 * @param body null when there is none
 * @param matchedParameters template parameters in template order
 */
@SuppressWarnings("ArrayRecordComponent")
public record IncomingRequest(
    String method,
    Url url,
    String relativePath,
    Headers headers,
    byte[] body,
    String ipAddress,
    Map<String, String> matchedParameters) {}
