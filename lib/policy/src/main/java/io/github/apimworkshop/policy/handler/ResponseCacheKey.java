package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tells cached responses apart: URL, chosen query parameters and headers, and the caller if
 * asked for.
 */
record ResponseCacheKey(
    Value byDeveloper, Value byGroups, List<Value> headers, List<Value> queryParameters) {

  String of(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    StringBuilder key = new StringBuilder("response\n").append(exchange.request().method());
    Url url = exchange.request().originalUrl();
    key.append(' ').append(url.path());
    Set<String> chosen = new TreeSet<>();
    for (Value name : queryParameters) {
      chosen.addAll(List.of(String.valueOf(name.text(run)).split(";", -1)));
    }
    Map<String, List<String>> sorted = new TreeMap<>(url.query());
    sorted.forEach(
        (name, values) -> {
          if (chosen.isEmpty() || chosen.contains(name)) {
            key.append('\n').append(name).append('=').append(values);
          }
        });
    Headers requestHeaders = exchange.request().headers();
    for (Value name : headers) {
      String header = String.valueOf(name.text(run)).strip();
      key.append('\n').append(header).append(": ").append(requestHeaders.joined(header));
    }
    if (byDeveloper.bool(run)) {
      key.append('\n').append(exchange.user() == null ? "-" : exchange.user().id());
      key.append('\n').append(exchange.subscription() == null ? "-" : exchange.subscription().id());
    }
    if (byGroups.bool(run) && exchange.user() != null) {
      exchange.user().groups().forEach(group -> key.append('\n').append(group.id()));
    }
    return key.toString();
  }
}
