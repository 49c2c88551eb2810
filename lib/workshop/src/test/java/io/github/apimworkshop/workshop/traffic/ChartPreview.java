package io.github.apimworkshop.workshop.traffic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes sample charts into the folder given, to be looked at. */
final class ChartPreview {
  private ChartPreview() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Map<String, Integer> weights = new LinkedHashMap<>();
    weights.put("West US", 2);
    weights.put("East US", 1);
    var many = new Runs(SampleRuns.drawn(200, 3));
    var few = new Runs(SampleRuns.throttled(30));
    many.chart(weights).write(folder.resolve("runs-200.png"));
    few.chart(weights).write(folder.resolve("runs-30.png"));
    new Runs(SampleRuns.throttled(150)).chart(weights).write(folder.resolve("runs-150.png"));
    many.sharesBy(Run::region, weights).chart().write(folder.resolve("shares-200.png"));
    var three = new LinkedHashMap<String, Integer>();
    three.put("Sweden Central", 7);
    three.put("West US 3", 2);
    three.put("North Central US", 1);
    new Runs(SampleRuns.diced(200, 3)).chart(three).write(folder.resolve("runs-three.png"));
    weights.put("Sweden Central", 1);
    few.sharesBy(Run::region, weights).chart().write(folder.resolve("shares-30.png"));
  }
}
