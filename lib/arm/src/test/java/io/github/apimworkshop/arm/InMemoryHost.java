package io.github.apimworkshop.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.ResourceRequest;
import io.github.apimworkshop.arm.deployment.TemplateException;
import io.github.apimworkshop.arm.deployment.VaultSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Stores whatever it is given, runs nested deployments, fails where it is told to. */
final class InMemoryHost implements DeploymentHost, VaultSecrets {
  private final Executor executor;
  private final Map<String, ObjectNode> resources = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> computed = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> actions = new ConcurrentHashMap<>();
  private final Map<String, ResourceFailure> failures = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> vaults = new ConcurrentHashMap<>();
  private final List<ResourceRequest> requests = new ArrayList<>();
  private final List<DeploymentOperation> reported = new ArrayList<>();
  private volatile boolean brokenReports;
  private volatile int cancelAfter = Integer.MAX_VALUE;

  InMemoryHost(Executor executor) {
    this.executor = executor;
  }

  void store(String id, ObjectNode resource) {
    resources.put(key(id), resource);
  }

  /** Members that the provider adds once the resource is written. */
  void compute(String id, ObjectNode members) {
    computed.put(key(id), members);
  }

  void fillVault(String id, Map<String, String> secrets) {
    vaults.put(key(id), secrets);
  }

  void answer(String idAndAction, JsonNode body) {
    actions.put(key(idAndAction), body);
  }

  void fail(String id, int status, ErrorBody error) {
    failures.put(key(id), new ResourceFailure(status, error));
  }

  void breakReports() {
    brokenReports = true;
  }

  void cancelAfter(int requestCount) {
    cancelAfter = requestCount;
  }

  synchronized List<ResourceRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized List<DeploymentOperation> reported() {
    return List.copyOf(reported);
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  @Override
  public ObjectNode put(ResourceRequest request) throws ResourceFailure {
    synchronized (this) {
      requests.add(request);
    }
    ResourceFailure failure = failures.get(key(request.id()));
    if (failure != null) {
      throw failure;
    }
    ObjectNode resource = request.body().deepCopy();
    if (request.type().equalsIgnoreCase("Microsoft.Resources/deployments")) {
      resource.set("properties", deploy(request));
    }
    resource.put("id", request.id());
    merge(resource, computed.get(key(request.id())));
    resources.put(key(request.id()), resource);
    return resource;
  }

  private static void merge(ObjectNode target, JsonNode members) {
    if (members == null) {
      return;
    }
    for (var member : members.properties()) {
      if (target.get(member.getKey()) instanceof ObjectNode inner) {
        merge(inner, member.getValue());
      } else {
        target.set(member.getKey(), member.getValue());
      }
    }
  }

  private ObjectNode deploy(ResourceRequest request) throws ResourceFailure {
    ObjectNode body = request.body();
    if (!(body.get("properties") instanceof ObjectNode properties)
        || !(properties.get("template") instanceof ObjectNode template)) {
      throw new ResourceFailure(400, ErrorBody.of("InvalidRequestContent", "no template"));
    }
    JsonNode parameters = properties.path("parameters");
    String scope = request.id().substring(0, request.id().indexOf("/providers/"));
    String location = body.path("location").asText(null);
    try {
      DeploymentOutcome outcome =
          TemplateDeployment.prepare(
                  Requests.of(
                      request.id().substring(request.id().lastIndexOf('/') + 1),
                      scope(scope),
                      location,
                      DeploymentMode.INCREMENTAL,
                      template,
                      parameters instanceof ObjectNode object
                          ? object
                          : JsonNodeFactory.instance.objectNode(),
                      this))
              .run(this, executor);
      if (outcome.error() != null) {
        throw new ResourceFailure(409, outcome.error());
      }
      answer(request.id() + "/listOutputsWithSecureValues", outcome.outputValues());
      return properties
          .deepCopy()
          .put("provisioningState", "Succeeded")
          .set("outputs", outcome.outputs());
    } catch (TemplateException e) {
      throw new ResourceFailure(400, e.error());
    }
  }

  @Override
  public String value(String vaultId, String name, String version) throws ResourceFailure {
    Map<String, String> vault = vaults.get(key(vaultId));
    if (vault == null) {
      return Requests.noVault(vaultId, name, version);
    }
    String value = vault.get(version == null ? name : name + "/" + version);
    if (value == null) {
      throw new ResourceFailure(404, ErrorBody.of("SecretNotFound", "There is no " + name));
    }
    return value;
  }

  static DeploymentScope scope(String id) {
    String[] segments = id.split("/", -1);
    return segments.length == 3
        ? Requests.subscription(segments[2])
        : Requests.resourceGroup(segments[2], segments[4]);
  }

  @Override
  public ObjectNode get(String resourceId, String apiVersion) throws ResourceFailure {
    ObjectNode resource = resources.get(key(resourceId));
    if (resource == null) {
      throw new ResourceFailure(
          404,
          ErrorBody.of("ResourceNotFound", "The Resource '" + resourceId + "' was not found."));
    }
    return resource.deepCopy();
  }

  @Override
  public JsonNode invoke(String resourceId, String action, String apiVersion, JsonNode body)
      throws ResourceFailure {
    JsonNode answer = actions.get(key(resourceId + "/" + action));
    if (answer == null) {
      throw new ResourceFailure(
          404,
          ErrorBody.of("ResourceNotFound", "The Resource '" + resourceId + "' was not found."));
    }
    return answer;
  }

  @Override
  public synchronized void report(DeploymentOperation operation) {
    if (brokenReports) {
      throw new IllegalStateException("no report");
    }
    reported.add(operation);
  }

  @Override
  public synchronized boolean cancelled() {
    return requests.size() >= cancelAfter;
  }
}
