package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the API with the longest path, then its operation. Immutable. */
final class ApiRouter {
  /**
   * What a request was matched to.
   *
   * @param api null when none matched
   * @param operation null when none matched
   */
  record Match(
      RoutedApi api,
      RoutedOperation operation,
      Map<String, String> parameters,
      String relativePath) {}

  private static final Match NOTHING = new Match(null, null, Map.of(), "");

  private final List<RoutedApi> longestFirst;

  ApiRouter(List<RoutedApi> apis) {
    this.longestFirst =
        apis.stream()
            .sorted(Comparator.comparing((RoutedApi api) -> -api.segments().size()))
            .toList();
  }

  List<RoutedApi> apis() {
    return longestFirst;
  }

  Match match(String method, Url url, Headers headers) {
    List<String> path = OperationTemplate.segments(url.path());
    for (RoutedApi api : longestFirst) {
      if (api.isPrefixOf(path) && api.version().fits(headers, url)) {
        List<String> rest = path.subList(api.segments().size(), path.size());
        return operation(api, method, rest, url);
      }
    }
    return NOTHING;
  }

  private static Match operation(RoutedApi api, String method, List<String> rest, Url url) {
    String relativePath = relativePath(api, url.path());
    for (RoutedOperation operation : api.operations()) {
      if (operation.info().method().equals(method)) {
        Map<String, String> parameters = operation.template().match(rest, url);
        if (parameters != null) {
          return new Match(api, operation, parameters, relativePath);
        }
      }
    }
    return new Match(api, null, Map.of(), relativePath);
  }

  private static String relativePath(RoutedApi api, String path) {
    int at = 0;
    for (int i = 0; i < api.segments().size(); i++) {
      int slash = path.indexOf('/', at + 1);
      at = slash < 0 ? path.length() : slash;
    }
    return at == 0 && path.equals("/") ? "" : path.substring(at);
  }
}
