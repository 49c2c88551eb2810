package io.github.apimworkshop.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.workshop.deploy.DeploymentResult;
import io.github.apimworkshop.workshop.deploy.ResourceOperation;
import io.github.apimworkshop.workshop.pool.PoolReader;
import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** A deployment that succeeded. Shows its outputs as a table. */
public final class Deployment implements Displayable {
  private final DeploymentResult result;
  private final PoolReader pools;

  Deployment(DeploymentResult result, PoolReader pools) {
    this.result = result;
    this.pools = pools;
  }

  /** The outputs of the template, one row each. */
  public Table outputs() {
    Map<String, JsonNode> outputs = result.outputs();
    return Table.create(
        StringColumn.create("output", List.copyOf(outputs.keySet())),
        StringColumn.create("value", outputs.values().stream().map(Deployment::text).toList()));
  }

  /** The value of one output as text. Throws LAB-014 where the template has none of that name. */
  public String output(String name) {
    JsonNode value = result.outputs().get(name);
    if (value == null) {
      throw new WorkshopException(
          "LAB-014",
          "The template has no output '%s'; it has %s."
              .formatted(name, String.join(", ", result.outputs().keySet())));
    }
    return text(value);
  }

  /** An output that is an address. */
  public URI uri(String name) {
    return URI.create(output(name));
  }

  /** What Azure did, one row per resource. */
  public Table operations() {
    List<ResourceOperation> operations = result.operations();
    DoubleColumn seconds =
        DoubleColumn.create(
            "seconds", operations.stream().mapToDouble(o -> o.took().toMillis() / 1e3).toArray());
    seconds.setPrintFormatter(NumberColumnFormatter.fixedWithGrouping(2));
    return Table.create(
        StringColumn.create("resource", operations.stream().map(ResourceOperation::name).toList()),
        StringColumn.create("type", operations.stream().map(ResourceOperation::type).toList()),
        StringColumn.create("state", operations.stream().map(ResourceOperation::state).toList()),
        seconds);
  }

  /** True when every resource is as the template asks. */
  public boolean succeeded() {
    return !result.operations().isEmpty()
        && result.operations().stream().allMatch(ResourceOperation::succeeded);
  }

  /**
   * The weight of each region, read from the pool in API Management at this moment and not from
   * anything that was passed to the template.
   */
  public Map<String, Integer> weights() {
    return pools.read(output("poolId")).weightsByRegion();
  }

  @Override
  public MimeBundle display() {
    return TableView.of(outputs());
  }

  @Override
  public String toString() {
    return display().text();
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
