package io.github.apimworkshop.policy.host;

import io.github.apimworkshop.policy.context.Headers;

/**
 * A call to a backend. The final URL is the target's base URL, then {@code path}, then {@code
 * queryString}; double slashes are not collapsed. The host adds the backend entity's own
 * credentials and picks the pool member.
 *
 * @param path relative to the base URL; empty or starting with a slash
 * @param queryString empty or starting with a question mark
 * @param headers a copy the host may change
 * @param body null when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record BackendCall(
    BackendTarget target,
    String method,
    String path,
    String queryString,
    Headers headers,
    byte[] body,
    ForwardOptions options) {}
