package io.github.apimworkshop.localazure.identity;

import java.time.Instant;

/** What a valid token says. */
public record VerifiedToken(String principalId, String audience, Instant expiresOn) {}
