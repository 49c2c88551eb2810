package io.github.apimworkshop.localazure.openai;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a call goes. Doubled slashes are forgiven, since base URLs and paths are often joined that
 * way.
 *
 * @param deployment empty for the responses API, which names the model in its body
 */
record OpenAiRoute(OpenAiOperation operation, String deployment, String apiVersion) {

  private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(-preview)?");

  static OpenAiRoute of(HttpServerRequest request) {
    String apiVersion = request.getParam("api-version");
    List<String> segments = Stream.of(request.path().split("/")).filter(s -> !s.isEmpty()).toList();
    boolean v1 = segments.size() > 1 && segments.get(1).equals("v1");
    if (!request.method().equals(HttpMethod.POST)
        || segments.isEmpty()
        || !segments.get(0).equals("openai")) {
      throw OpenAiException.resourceNotFound();
    }
    if (!v1 && (apiVersion == null || !VERSION.matcher(apiVersion).matches())) {
      throw OpenAiException.resourceNotFound();
    }
    if (segments.size() >= 4 && segments.get(1).equals("deployments")) {
      String operation = String.join("/", segments.subList(3, segments.size()));
      return new OpenAiRoute(operation(operation), segments.get(2), apiVersion);
    }
    String operation = String.join("/", segments.subList(v1 ? 2 : 1, segments.size()));
    if (!v1 && !operation.equals("responses")) {
      throw OpenAiException.resourceNotFound();
    }
    return new OpenAiRoute(operation(operation), "", v1 ? "v1" : apiVersion);
  }

  private static OpenAiOperation operation(String path) {
    return OpenAiOperation.ofPath(path).orElseThrow(OpenAiException::resourceNotFound);
  }
}
