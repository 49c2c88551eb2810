package io.github.apimworkshop.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.benchmarks.gateway.PacedLatency.Percentiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
  private static Results results() {
    var rates = new LinkedHashMap<String, Double>();
    rates.put("gateway", 6000.0);
    rates.put("gateway, traced", 3000.0);
    rates.put("gateway, 30 members, 50 elements", 4000.0);
    rates.put("nginx", 12000.0);
    return new Results(
        rates, Map.of("gateway", new Percentiles(0.25, 1.5)), List.of("litellm is not installed"));
  }

  @Test
  void json_ofARun_isOneLineWithRatiosPerPeerAndLatencyPerTarget() throws Exception {
    String line = new Report(results()).json();
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(line).doesNotContain("\n");
    assertThat(json.at("/throughputRatio/nginx").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/throughputRatioTraced/nginx").asDouble()).isEqualTo(0.25);
    assertThat(json.at("/throughputRatio/gateway").isMissingNode()).isTrue();
    assertThat(json.at("/addedLatencyMs/gateway/p99").asDouble()).isEqualTo(1.5);
    assertThat(json.path("costOfLargeCase").asDouble()).isEqualTo(1.5);
    assertThat(json.path("skipped")).hasSize(1);
  }

  @Test
  void table_ofARun_hasARowForEachTargetAndSaysWhatWasSkipped() {
    assertThat(new Report(results()).table())
        .contains("| nginx | 12,000 | 0.50 | 0.25 |", "| gateway | 6,000 |", "costs 1.50 times one")
        .endsWith("Skipped: litellm is not installed.\n");
  }

  @ParameterizedTest
  @EnumSource(PeerKind.class)
  void configuration_ofEveryPeer_namesBothBackendsAndTheirWeights(PeerKind kind) {
    assertThat(kind.configuration(8000, List.of(8001, 8002), "folder"))
        .contains("127.0.0.1:8001", "127.0.0.1:8002")
        .containsPattern("weight[=: ]+2")
        .containsPattern("weight[=: ]+1");
  }
}
