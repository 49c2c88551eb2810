package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.trace.CallCounters;
import io.github.apimworkshop.localazure.trace.CallLog;
import io.github.apimworkshop.localazure.trace.DebugCredentials;
import io.github.apimworkshop.localazure.trace.TraceStore;

/** Where the gateways put what they saw. */
public record Observation(
    CallLog log, CallCounters counters, TraceStore traces, DebugCredentials credentials) {}
