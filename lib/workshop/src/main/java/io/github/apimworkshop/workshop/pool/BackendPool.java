package io.github.apimworkshop.workshop.pool;

import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A backend pool with its members in the stored order. Immutable; shows itself as a table. */
public record BackendPool(String name, List<PoolMember> members) implements Displayable {

  /** Copies the members. */
  public BackendPool {
    members = List.copyOf(members);
  }

  /** The weights in the order of the members. */
  public List<Integer> weights() {
    return members.stream().map(PoolMember::weight).toList();
  }

  /** The regions of the members that are used first. */
  public List<String> firstRegions() {
    return weightsByRegion().entrySet().stream()
        .filter(region -> region.getValue() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The weight of each region while nothing fails: members behind a higher priority number wait and
   * count as 0.
   */
  public Map<String, Integer> weightsByRegion() {
    int first = members.stream().mapToInt(PoolMember::priority).min().orElse(1);
    var weights = new LinkedHashMap<String, Integer>();
    for (PoolMember member : members) {
      int weight = member.priority() == first ? member.weight() : 0;
      weights.merge(member.region(), weight, Integer::sum);
    }
    return weights;
  }

  /** One row per member. */
  public Table table() {
    Table table =
        Table.create(
            StringColumn.create("backend", members.stream().map(PoolMember::backend).toList()),
            StringColumn.create("region", members.stream().map(PoolMember::region).toList()),
            IntColumn.create("priority", members.stream().mapToInt(PoolMember::priority).toArray()),
            IntColumn.create("weight", members.stream().mapToInt(PoolMember::weight).toArray()),
            StringColumn.create("url", members.stream().map(m -> m.url().toString()).toList()));
    List<String> breakers = members.stream().map(PoolMember::breaker).toList();
    if (breakers.stream().anyMatch(rule -> !rule.isEmpty())) {
      table.addColumns(StringColumn.create("circuit breaker", breakers));
    }
    return table;
  }

  @Override
  public MimeBundle display() {
    return TableView.of(table());
  }

  @Override
  public String toString() {
    return display().text();
  }
}
