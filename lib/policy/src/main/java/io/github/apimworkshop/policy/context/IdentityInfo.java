package io.github.apimworkshop.policy.context;

/** One sign-in identity of a user. */
public record IdentityInfo(String id, String provider) {}
