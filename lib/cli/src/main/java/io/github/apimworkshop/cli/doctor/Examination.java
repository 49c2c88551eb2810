package io.github.apimworkshop.cli.doctor;

import io.github.apimworkshop.cli.jupyter.JupyterFolders;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All checks, in the order and under the headings in which they are shown. */
public final class Examination {
  private Examination() {}

  /** The checks for {@code kit} on this machine, by heading. */
  public static Map<String, List<Check>> of(KitLayout kit, UnaryOperator<String> environment) {
    var folders = new JupyterFolders(kit);
    var checks = new LinkedHashMap<String, List<Check>>();
    checks.put(
        "This machine",
        List.of(
            new JavaCheck(),
            new FontCheck(),
            new ChartCheck(),
            new LoopbackCheck(),
            new DiskCheck(kit.home()),
            new EncodingCheck()));
    checks.put("Jupyter", List.of(new JupyterCheck(folders), new KernelCheck(folders)));
    checks.put("Local Azure", List.of(new LocalAzureCheck(kit)));
    checks.put("Azure", List.of(new AzureCheck(environment)));
    return checks;
  }
}
