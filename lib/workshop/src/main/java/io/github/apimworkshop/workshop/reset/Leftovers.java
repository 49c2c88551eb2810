package io.github.apimworkshop.workshop.reset;

import io.github.apimworkshop.workshop.WorkshopException;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.render.Displayable;
import io.github.apimworkshop.workshop.render.MimeBundle;
import io.github.apimworkshop.workshop.render.TableView;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the kit has deployed and not removed, live and soft-deleted. Only resource groups whose
 * names begin with {@code rg-workshop-} count; nothing else is ever listed or removed. Immutable;
 * shows itself as a table.
 */
public final class Leftovers implements Displayable {
  /** How the names of the kit's resource groups begin. */
  public static final String PREFIX = "rg-workshop-";

  private final AzureTarget target;
  private final LeftoverSearch search;
  private final List<Leftover> found;

  private Leftovers(AzureTarget target, LeftoverSearch search) {
    this.target = target;
    this.search = search;
    this.found = List.copyOf(search.all());
  }

  /** What is left of every step. */
  public static Leftovers of(AzureTarget target) {
    return new Leftovers(target, new LeftoverSearch(target, name -> name.startsWith(PREFIX)));
  }

  /** What is left of the steps that were opened with these names, such as {@code backend-pool}. */
  public static Leftovers of(AzureTarget target, Set<String> steps) {
    Set<String> groups = steps.stream().map(step -> PREFIX + step).collect(Collectors.toSet());
    return new Leftovers(target, new LeftoverSearch(target, groups::contains));
  }

  /** True when nothing is left. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order they were found. */
  public List<Leftover> all() {
    return found;
  }

  /** One row each, with what it costs on Azure. */
  public Table table() {
    return Table.create(
        column("what", l -> l.kind().toString()),
        column("name", Leftover::name),
        column("resource group", Leftover::group),
        column("region", Leftover::location),
        column("USD per hour on Azure", l -> l.cost().toString()));
  }

  /** Removes all of it, and what became soft-deleted on the way. Throws LAB-991 if some stayed. */
  public void remove(RemovalListener listener) {
    int stayed = new Removal(target, listener, System::nanoTime).remove(search);
    if (stayed > 0) {
      throw new WorkshopException(
          "LAB-991",
          stayed + (stayed == 1 ? " thing" : " things") + " could not be removed; see above why.");
    }
  }

  private StringColumn column(String name, Function<Leftover, String> value) {
    return StringColumn.create(name, found.stream().map(value).toList());
  }

  @Override
  public MimeBundle display() {
    return isEmpty()
        ? MimeBundle.text("Nothing of the workshop is left.")
        : TableView.whole(table());
  }

  @Override
  public String toString() {
    return display().text();
  }
}
