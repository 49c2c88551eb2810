package io.github.apimworkshop.localazure.trace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.policy.PolicySection;
import io.github.apimworkshop.policy.pipeline.TraceEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the policies of one request did, as the API inspector writes it
 * (learn.microsoft.com/azure/api-management/api-management-howto-api-inspector, read 2026-11).
 */
public record RequestTrace(String service, String traceId, List<TraceEntry> entries) {
  /** Copies the entries. */
  public RequestTrace {
    entries = List.copyOf(entries);
  }

  /** The whole document; entries are put under their sections, in order. */
  public ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("serviceName", service).put("traceId", traceId);
    ObjectNode sections = root.putObject("traceEntries");
    for (PolicySection section : PolicySection.values()) {
      var list = sections.putArray(section.word());
      for (TraceEntry entry : entries) {
        if (entry.section() == section) {
          ObjectNode node = list.addObject().put("source", entry.source());
          node.put("timestamp", timestamp(entry.timestamp()));
          node.put("elapsed", elapsed(entry.elapsed()));
          node.set("data", entry.data());
        }
      }
    }
    return root;
  }

  /** Seven decimals, as .NET writes them. */
  static String timestamp(Instant time) {
    String whole = DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
    return whole.substring(0, whole.length() - 1)
        + ticks(time.get(ChronoField.NANO_OF_SECOND))
        + "Z";
  }

  static String elapsed(Duration elapsed) {
    return "%02d:%02d:%02d"
            .formatted(elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart())
        + ticks(elapsed.toNanosPart());
  }

  private static String ticks(int nanos) {
    return ".%07d".formatted(nanos / 100);
  }
}
