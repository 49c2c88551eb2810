/** What happened: calls and their attempts, request traces, counters and metrics. */
package io.github.apimworkshop.localazure.trace;
