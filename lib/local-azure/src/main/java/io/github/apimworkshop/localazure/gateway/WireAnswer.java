package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.host.BodyContent;

/** Status line, headers and body of an answer. */
record WireAnswer(int status, String reason, Headers headers, BodyContent body) {}
