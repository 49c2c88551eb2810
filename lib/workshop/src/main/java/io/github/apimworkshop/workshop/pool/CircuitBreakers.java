package io.github.apimworkshop.workshop.pool;

import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The circuit breakers of a pool's members at one moment. {@code left} has for each backend the
 * time until its breaker closes, zero when it is closed; it is empty where nobody tells, as Azure
 * does. Immutable; shows itself as a table.
 */
public record CircuitBreakers(BackendPool pool, Optional<Map<String, Duration>> left)
    implements Displayable {

  /** Copies the times. */
  public CircuitBreakers {
    left = left.map(Map::copyOf);
  }

  /** One row per member: closed, open with the seconds left, or not told. */
  public Table table() {
    List<PoolMember> members = pool.members();
    return Table.create(
        StringColumn.create("backend", members.stream().map(PoolMember::backend).toList()),
        StringColumn.create("region", members.stream().map(PoolMember::region).toList()),
        IntColumn.create("priority", members.stream().mapToInt(PoolMember::priority).toArray()),
        StringColumn.create("circuit breaker", members.stream().map(this::state).toList()));
  }

  /** The open ones in a few words, such as {@code breaker of East US 2 open}. */
  public String summary() {
    if (left.isEmpty()) {
      return "breakers not told";
    }
    String open =
        pool.members().stream()
            .filter(member -> !left.get().getOrDefault(member.backend(), Duration.ZERO).isZero())
            .map(PoolMember::region)
            .collect(Collectors.joining(", "));
    return open.isEmpty() ? "all breakers closed" : "breaker of " + open + " open";
  }

  private String state(PoolMember member) {
    if (left.isEmpty()) {
      return "not told by Azure; see who answers";
    }
    Duration time = left.get().get(member.backend());
    if (time == null) {
      return "none";
    }
    return time.isZero()
        ? "closed"
        : "open, closes in %d s".formatted((time.toMillis() + 999) / 1000);
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
