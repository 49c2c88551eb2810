package io.github.apimworkshop.workshop.render;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import tech.tablesaw.api.Table;

/** Teaches the running kernel to render the kit's results and tablesaw's tables. */
public final class Renderers {
  private static final Set<Object> TAUGHT =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private Renderers() {}

  /** Turns a value into what is shown. */
  @FunctionalInterface
  interface Rendering<T> {
    MimeBundle bundle(T value);
  }

  /** Registers with the kernel of this process; does nothing without one or the second time. */
  public static void register() {
    KernelOutput.find()
        .filter(output -> TAUGHT.add(output.kernel()))
        .ifPresent(
            kernel -> {
              kernel.register(Displayable.class, Displayable::display);
              kernel.register(Table.class, TableView::of);
            });
  }
}
