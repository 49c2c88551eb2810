package io.github.apimworkshop.localazure.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.apimworkshop.localazure.backend.BackendState;
import io.github.apimworkshop.localazure.backend.Backends;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.host.BackendAnswer;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.Embeddings;
import io.github.apimworkshop.policy.host.ForwardOptions;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.host.OutboundCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks the embeddings deployment behind a backend with the service's own identity, as semantic
 * caching does.
 */
final class BackendEmbeddings implements Embeddings {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String RESOURCE = "https://cognitiveservices.azure.com";
  private static final String API_VERSION = "?api-version=2024-10-21";
  private static final ForwardOptions OPTIONS =
      new ForwardOptions(
          Duration.ofSeconds(60),
          Optional.empty(),
          "1",
          false,
          true,
          Optional.empty(),
          Optional.empty());

  private final Backends backends;
  private final CallHost host;

  BackendEmbeddings(Backends backends, CallHost host) {
    this.backends = backends;
    this.host = host;
  }

  @Override
  public void embed(String backendId, String text, Completion<float[]> done) {
    Optional<BackendState> state = backends.single(backendId);
    if (state.isEmpty()) {
      done.fail(new HostFailure.Refused("Backend with id '" + backendId + "' could not be found."));
      return;
    }
    String base = state.get().backend().url().toString().replaceAll("/+$", "");
    String url = (base.endsWith("/embeddings") ? base : base + "/embeddings") + API_VERSION;
    byte[] body =
        JsonNodeFactory.instance
            .objectNode()
            .put("input", text)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    host.tokens()
        .token(
            RESOURCE,
            Optional.empty(),
            new Completion<>() {
              @Override
              public void complete(String token) {
                Headers headers =
                    Headers.of(
                        "Authorization", "Bearer " + token, "Content-Type", "application/json");
                host.send(new OutboundCall("POST", url, headers, body, OPTIONS), vector(done));
              }

              @Override
              public void fail(HostFailure failure) {
                done.fail(failure);
              }
            });
  }

  private static Completion<BackendAnswer> vector(Completion<float[]> done) {
    return new Completion<>() {
      @Override
      public void complete(BackendAnswer answer) {
        if (answer.status() != 200 || !(answer.body() instanceof BodyContent.Buffered body)) {
          done.fail(new HostFailure.Refused("The embeddings backend answered " + answer.status()));
          return;
        }
        try {
          JsonNode values = MAPPER.readTree(body.bytes()).path("data").path(0).path("embedding");
          float[] vector = new float[values.size()];
          for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) values.get(i).asDouble();
          }
          done.complete(vector);
        } catch (IOException e) {
          done.fail(new HostFailure.Refused("The embeddings backend did not answer with JSON."));
        }
      }

      @Override
      public void fail(HostFailure failure) {
        done.fail(failure);
      }
    };
  }
}
