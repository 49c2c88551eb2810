package io.github.apimworkshop.policy.handler;

import java.util.List;

/** What must hold for a token besides its signature; empty lists are not checked. */
record JwtChecks(
    boolean requireExpiration,
    boolean requireSigned,
    int clockSkewSeconds,
    List<String> audiences,
    List<String> issuers) {}
