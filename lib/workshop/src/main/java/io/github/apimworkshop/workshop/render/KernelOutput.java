package io.github.apimworkshop.workshop.render;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Speaks to the kernel of this process by reflection, so that no kernel is needed to compile or
 * test.
 */
final class KernelOutput implements NotebookOutput {
  private static final AtomicLong DISPLAYS = new AtomicLong();

  private final KernelFamily family;
  private final Object kernel;

  private KernelOutput(KernelFamily family, Object kernel) {
    this.family = family;
    this.kernel = kernel;
  }

  static Optional<KernelOutput> find() {
    return KernelFamily.ALL.stream()
        .flatMap(family -> kernel(family).map(k -> new KernelOutput(family, k)).stream())
        .findFirst();
  }

  /** The kernel itself. */
  Object kernel() {
    return kernel;
  }

  private static Optional<Object> kernel(KernelFamily family) {
    try {
      Class<?> type = Class.forName(family.kernelClass);
      return Optional.ofNullable(type.getMethod(family.kernelMethod).invoke(null));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This version of the Java kernel is not known", e);
    }
  }

  @Override
  public void show(MimeBundle bundle) {
    display(data(bundle));
  }

  @Override
  public LiveDisplay live() {
    String id = "workshop-" + ProcessHandle.current().pid() + "-" + DISPLAYS.incrementAndGet();
    return new LiveDisplay() {
      private boolean shown;

      @Override
      public void update(MimeBundle bundle) {
        Object data = data(bundle);
        call(data, "setDisplayId", id);
        if (shown) {
          Object io = call(kernel, "getIO");
          call(field(io, "display"), "updateDisplay", id, data);
        } else {
          display(data);
        }
        shown = true;
      }

      @Override
      public void finish(MimeBundle bundle) {
        update(bundle);
      }
    };
  }

  /** Makes values of {@code type} render when they are the last expression of a cell. */
  <T> void register(Class<T> type, Renderers.Rendering<T> rendering) {
    Object registration = call(call(kernel, "getRenderer"), "createRegistration", type);
    Class<?> function = type(family.displayPackage + ".RenderFunction");
    Object proxy =
        java.lang.reflect.Proxy.newProxyInstance(
            function.getClassLoader(),
            new Class<?>[] {function},
            (self, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return method.invoke(rendering, arguments);
              }
              Object container = call(arguments[1], "getOutputContainer");
              fill(container, rendering.bundle(type.cast(arguments[0])));
              return null;
            });
    call(registration, "register", proxy);
  }

  private void display(Object data) {
    call(kernel, "display", data);
  }

  private Object data(MimeBundle bundle) {
    try {
      Object data = type(family.displayPackage + ".DisplayData").getConstructor().newInstance();
      fill(data, bundle);
      return data;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(Object data, MimeBundle bundle) {
    call(data, "putData", "text/plain", bundle.text());
    bundle.html().ifPresent(html -> call(data, "putData", "text/html", html));
    bundle.png().ifPresent(png -> fill(data, png));
  }

  private static void fill(Object data, Png png) {
    call(data, "putData", "image/png", png.base64());
    call(
        data,
        "putMetaData",
        "image/png",
        Map.of("width", png.width(), "height", png.height(), "alt", png.alt()));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object field(Object owner, String name) {
    try {
      return owner.getClass().getField(name).get(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(Object on, String name, Object... arguments) {
    try {
      for (var method : on.getClass().getMethods()) {
        if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
          return method.invoke(on, arguments);
        }
      }
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(name + ": " + e.getCause(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("The Java kernel has no method " + name + " as expected");
  }

  private static boolean accepts(Class<?>[] types, Object[] arguments) {
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }
}
