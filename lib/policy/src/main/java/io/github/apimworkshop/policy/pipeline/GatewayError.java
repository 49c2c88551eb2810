package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.Headers;

/**
 * An error the gateway itself found before any policy ran.
 *
 * @param source for example {@code configuration}
 * @param reason for example {@code OperationNotFound}
 * @param message for {@code context.LastError}
 * @param statusReason reason phrase of the default response
 * @param clientMessage {@code message} of the default JSON body
 * @param headers additional headers of the default response
 */
public record GatewayError(
    String source,
    String reason,
    String message,
    int status,
    String statusReason,
    String clientMessage,
    Headers headers) {}
