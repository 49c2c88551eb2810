package io.github.apimworkshop.localazure.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * A deployment operation as GET answers it
 * (learn.microsoft.com/rest/api/resources/deployment-operations/list, read 2026-11).
 */
final class OperationDocument {
  private OperationDocument() {}

  static ObjectNode of(ResourceId deployment, DeploymentOperation operation) {
    ObjectNode document = Json.object();
    document.put("id", deployment.child("operations", operation.operationId()).toString());
    document.put("operationId", operation.operationId());
    ObjectNode properties = document.putObject("properties");
    properties.put("provisioningOperation", operation.kind().text());
    properties.put("provisioningState", state(operation.status()));
    properties.put("timestamp", Timestamps.format(operation.start().plus(operation.duration())));
    properties.put("duration", operation.duration().toString());
    properties.put("trackingId", operation.operationId());
    if (operation.statusCode() != 0) {
      properties.put("statusCode", statusName(operation.statusCode()));
    }
    if (operation.error() != null) {
      properties.putObject("statusMessage").set("error", operation.error().toJson());
    }
    if (operation.resourceId() != null) {
      ObjectNode target = Json.target(operation.resourceId());
      if (operation.symbolicName() != null) {
        target.put("symbolicName", operation.symbolicName());
      }
      properties.set("targetResource", target);
    }
    return document;
  }

  private static String state(DeploymentOperation.Status status) {
    return switch (status) {
      case STARTED -> "Running";
      case SUCCEEDED -> "Succeeded";
      case FAILED -> "Failed";
      case SKIPPED -> "Canceled";
    };
  }

  /** The name .NET gives to a status, for example {@code BadRequest}. */
  private static String statusName(int status) {
    return status == 200
        ? "OK"
        : HttpResponseStatus.valueOf(status).reasonPhrase().replaceAll("[^A-Za-z]", "");
  }
}
