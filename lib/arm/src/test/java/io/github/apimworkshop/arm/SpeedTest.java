package io.github.apimworkshop.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.TemplateException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

/**
 * Measured in processor time of the one thread that works, so that a busy machine changes little.
 */
final class SpeedTest {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Test
  void run_fiftyResources_staysUnder300Milliseconds() throws TemplateException {
    fastest(50, 5);
    assertThat(fastest(50, 5)).isLessThan(300_000_000L);
  }

  @Test
  void run_fourTimesTheResources_takesNoMoreThanTenTimesAsLong() throws TemplateException {
    fastest(1_000, 3);
    long small = fastest(1_000, 5);
    long large = fastest(4_000, 3);
    assertThat(large).isLessThan(Math.max(10 * small, 400_000_000L));
  }

  private static long fastest(int resources, int rounds) throws TemplateException {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      ObjectNode template = lab(resources);
      var host = new InMemoryHost(Runnable::run);
      long start = CPU.getCurrentThreadCpuTime();
      DeploymentOutcome outcome =
          TemplateDeployment.prepare(Templates.request(template)).run(host, Runnable::run);
      best = Math.min(best, CPU.getCurrentThreadCpuTime() - start);
      assertThat(outcome.outputResources()).hasSize(resources);
    }
    return best;
  }

  /** Every resource waits for the one before and reads another. */
  private static ObjectNode lab(int resources) {
    ObjectNode template = Templates.empty();
    template.putObject("variables").put("suffix", "[uniqueString(resourceGroup().id)]");
    for (int i = 0; i < resources; i++) {
      ObjectNode resource = Templates.add(template, "[format('r-{0}', " + i + ")]");
      ObjectNode properties = resource.putObject("properties");
      properties.put("name", "[concat(variables('suffix'), '-', '" + i + "')]");
      if (i > 0) {
        resource
            .putArray("dependsOn")
            .add("[resourceId('Contoso.Test/things', 'r-" + (i - 1) + "')]");
        properties.put(
            "before", "[reference(resourceId('Contoso.Test/things', 'r-" + (i / 2) + "')).name]");
      }
    }
    return template;
  }
}
