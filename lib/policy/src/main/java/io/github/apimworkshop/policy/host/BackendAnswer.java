package io.github.apimworkshop.policy.host;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import java.util.Optional;

/**
 * What a backend answered.
 *
 * @param reason the reason phrase, may be empty
 * @param headers owned by the pipeline from now on
 * @param body buffered if {@link ForwardOptions#bufferResponse()} asked for it
 * @param url where the call really went
 * @param member id of the chosen backend; empty for a plain URL
 */
public record BackendAnswer(
    int status,
    String reason,
    Headers headers,
    BodyContent body,
    Url url,
    Optional<String> member) {}
