package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.LastError;
import io.github.apimworkshop.policy.host.BodyContent;
import java.util.List;
import java.util.Optional;

/**
 * What the caller gets.
 *
 * @param reason the reason phrase, may be empty
 * @param error the error that led to on-error, even if a policy there replaced the response
 * @param listeners to be fed while the body is sent, and told when it has ended
 */
public record ExchangeOutcome(
    int status,
    String reason,
    Headers headers,
    BodyContent body,
    Optional<LastError> error,
    List<TransferListener> listeners) {}
