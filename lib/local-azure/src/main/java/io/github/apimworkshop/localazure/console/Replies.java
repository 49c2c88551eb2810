package io.github.apimworkshop.localazure.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** JSON in and out of admin calls. Thread-safe. */
final class Replies {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(Duration.class, ToStringSerializer.instance));

  private Replies() {}

  static void json(RoutingContext context, Object value) {
    try {
      context
          .response()
          .putHeader("Content-Type", "application/json")
          .putHeader("Cache-Control", "no-store")
          .end(Buffer.buffer(MAPPER.writeValueAsBytes(value)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void refuse(RoutingContext context, int status, String message) {
    refuse(context, new ArmException(status, code(status), message));
  }

  static void refuse(RoutingContext context, ArmException problem) {
    JsonNode error =
        JsonNodeFactory.instance
            .objectNode()
            .set(
                "error",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("code", problem.error().code())
                    .put("message", problem.getMessage()));
    context.response().setStatusCode(problem.status());
    json(context, error);
  }

  private static String code(int status) {
    return switch (status) {
      case 401 -> "AuthenticationFailed";
      case 404 -> "NotFound";
      default -> "BadRequest";
    };
  }

  /** The body as a JSON object; a missing node when it is none. */
  static JsonNode body(RoutingContext context) {
    Buffer body = context.body().buffer();
    if (body == null) {
      return JsonNodeFactory.instance.missingNode();
    }
    try {
      JsonNode json = MAPPER.readTree(body.getBytes());
      return json != null && json.isObject() ? json : JsonNodeFactory.instance.missingNode();
    } catch (IOException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
