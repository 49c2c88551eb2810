package io.github.apimworkshop.policy.host;

import io.github.apimworkshop.policy.context.Headers;

/**
 * A call made by {@code send-request} and its like; the answer must be buffered.
 *
 * @param url absolute
 * @param body null when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutboundCall(
    String method, String url, Headers headers, byte[] body, ForwardOptions options) {}
