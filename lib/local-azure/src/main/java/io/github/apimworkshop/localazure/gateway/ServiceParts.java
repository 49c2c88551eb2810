package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.host.ContentSafety;
import io.github.apimworkshop.policy.host.EventSink;
import io.github.apimworkshop.policy.host.MetricsSink;
import io.github.apimworkshop.policy.host.Timer;
import io.github.apimworkshop.policy.host.TokenCounter;
import io.github.apimworkshop.policy.host.TokenSource;
import io.github.apimworkshop.policy.host.TraceSink;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What all units of one service lend to policies. */
record ServiceParts(
    Clock clock,
    RandomGenerator random,
    Timer timer,
    TokenSource tokens,
    TokenCounter tokenCounter,
    MetricsSink metrics,
    EventSink events,
    TraceSink traces,
    ContentSafety contentSafety) {}
