package io.github.apimworkshop.localazure;

import io.github.apimworkshop.localazure.management.ResourcePaths;
import io.github.apimworkshop.localazure.provider.ListEntryType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.DataPlane;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.state.DurableResourceStore;
import io.github.apimworkshop.localazure.state.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The operations of the management endpoint by name, read from its routes and types. */
public final class ManagementOperations {
  /** Stands for each of the types of {@link ShownOperations} in what a parameterized test shows. */
  public static final String EACH = "{type}";

  private static final Set<String> ROUTED =
      Set.of(
          "Microsoft.Resources/subscriptions",
          "Microsoft.Resources/resourceGroups",
          "Microsoft.Resources/deployments");
  private static final ManagementApi API = api();

  private ManagementOperations() {}

  /** {@code GET /subscriptions/{subscription}} or {@code PUT Microsoft.X/type}. */
  public static String of(String method, String path) {
    List<String> segments =
        Arrays.stream(path.replace("%2F", "/").split("/", -1))
            .filter(segment -> !segment.isEmpty())
            .toList();
    for (Route route : API.routes()) {
      if (route.method().equals(method) && route.match(segments).isPresent()) {
        return name(route);
      }
    }
    return ResourcePaths.operation(method, segments)
        .map(ManagementOperations::canonical)
        .orElse(method + " " + path);
  }

  /** Operations with a path of their own. */
  static List<String> routes() {
    return API.routes().stream().map(ManagementOperations::name).distinct().toList();
  }

  /** Every type that is addressed by its own id, with its operations, in the order of names. */
  static Map<String, List<String>> ofTypes() {
    Map<String, List<String>> operations = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    API.providers().stream()
        .flatMap(provider -> provider.types().stream())
        .forEach(type -> operations.put(type.name(), of(type)));
    operations.values().removeIf(List::isEmpty);
    return operations;
  }

  /** True if nothing runs behind the type. */
  static boolean isStoredOnly(String type) {
    return API.types().get(type).isStoredOnly();
  }

  private static List<String> of(ResourceType type) {
    List<String> operations = new ArrayList<>();
    if (!ROUTED.contains(type.name())) {
      operations.add("PUT " + type.name());
      if (!type.name().endsWith("/deploymentScripts")) {
        operations.add("GET " + type.name());
        operations.add("DELETE " + type.name());
      }
      if (!(type instanceof ListEntryType) && operations.size() > 1) {
        operations.add(2, "list " + type.name());
      }
    }
    type.actions().keySet().stream()
        .sorted()
        .forEach(action -> operations.add("POST " + type.name() + "/" + action));
    return operations;
  }

  private static String name(Route route) {
    return route.method() + " /" + String.join("/", route.pattern());
  }

  private static String canonical(String operation) {
    int space = operation.indexOf(' ');
    String type = operation.substring(space + 1);
    if (operation.startsWith("POST ")) {
      int slash = type.lastIndexOf('/');
      String owner = API.types().canonicalName(type.substring(0, slash));
      return "POST " + owner + action(owner, type.substring(slash));
    }
    return operation.substring(0, space + 1) + API.types().canonicalName(type);
  }

  private static String action(String owner, String action) {
    return API.types().get(owner).actions().keySet().stream()
        .map(known -> "/" + known)
        .filter(action::equalsIgnoreCase)
        .findFirst()
        .orElse(action);
  }

  private static ManagementApi api() {
    try {
      Path folder = Files.createTempDirectory("management-operations");
      try (StateFile file = StateFile.open(folder)) {
        return ManagementApi.of(
            new ProviderContext(
                new DurableResourceStore(file),
                new NoListeners(),
                Clock.systemUTC(),
                new Random(7),
                LocalAzure.TENANT_ID,
                LocalAzure.ATTENDEE_ID,
                0));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static final class NoListeners implements DataPlane {
    @Override
    public URI open(Resource resource, OptionalInt port) {
      throw new UnsupportedOperationException("nothing is written here");
    }

    @Override
    public void close(ResourceId id) {
      throw new UnsupportedOperationException("nothing is written here");
    }
  }
}
