package io.github.apimworkshop.workshop.render;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tech.tablesaw.api.Table;

/** Teaches the running kernel to render the kit's results and tablesaw's tables. */
public final class Renderers {
  private static final Set<NotebookOutput> TAUGHT = ConcurrentHashMap.newKeySet();

  private Renderers() {}

  /** Turns a value into what is shown. */
  @FunctionalInterface
  interface Rendering<T> {
    MimeBundle bundle(T value);
  }

  /** Registers with the kernel of this process; does nothing without one or the second time. */
  public static void register() {
    KernelOutput.find()
        .filter(kernel -> TAUGHT.isEmpty() && TAUGHT.add(kernel))
        .map(KernelOutput.class::cast)
        .ifPresent(
            kernel -> {
              kernel.register(Displayable.class, Displayable::display);
              kernel.register(Table.class, TableView::of);
            });
  }
}
