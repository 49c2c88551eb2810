package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** {@code POST /openai/deployments/{deployment}/embeddings}. */
final class Embeddings implements OperationHandler {
  private static final int MOST_INPUTS = 2048;
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final Simulation simulation;
  private final TextVectors vectors;

  Embeddings(Simulation simulation, TextVectors vectors) {
    this.simulation = simulation;
    this.vectors = vectors;
  }

  @Override
  public void handle(OpenAiCall call, RateLimiter limiter, Region region) {
    List<String> inputs = inputs(call.body().path("input"));
    int dimensions = dimensions(call.body().path("dimensions"), call.deployment());
    long characters = inputs.stream().mapToLong(String::length).sum();
    call.admit(
        limiter,
        (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN,
        simulation.clock().millis());
    boolean base64 = call.body().path("encoding_format").asText().equals("base64");
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("object", "list");
    var data = root.putArray("data");
    int tokens = 0;
    for (int i = 0; i < inputs.size(); i++) {
      ObjectNode entry = data.addObject().put("object", "embedding").put("index", i);
      write(entry, vectors.of(inputs.get(i), dimensions), base64);
      tokens += simulation.encoder().count(call.deployment().model(), inputs.get(i));
    }
    root.put("model", call.deployment().model());
    root.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
    call.answer(root, simulation.latency().firstToken(region));
  }

  private static List<String> inputs(JsonNode input) {
    List<String> inputs = new ArrayList<>();
    if (input.isTextual()) {
      inputs.add(input.asText());
    } else if (input.isArray() && !input.isEmpty() && input.size() <= MOST_INPUTS) {
      for (JsonNode text : input) {
        inputs.add(text.isTextual() ? text.asText() : "");
      }
    }
    if (inputs.isEmpty() || inputs.contains("")) {
      throw OpenAiException.invalidRequest(
          "input", "'input' must be a text or an array of 1 to 2048 texts, none of them empty.");
    }
    return inputs;
  }

  private static int dimensions(JsonNode wanted, ModelDeployment deployment) {
    if (wanted.isMissingNode()) {
      return deployment.dimensions();
    }
    if (!deployment.model().startsWith("text-embedding-3")) {
      throw OpenAiException.invalidRequest(
          "dimensions", "This model does not support specifying dimensions.");
    }
    if (!wanted.isInt() || wanted.asInt() < 1 || wanted.asInt() > deployment.dimensions()) {
      throw OpenAiException.invalidRequest(
          "dimensions",
          "Invalid value for 'dimensions': expected an integer from 1 to "
              + deployment.dimensions()
              + ".");
    }
    return wanted.asInt();
  }

  private static void write(ObjectNode entry, float[] vector, boolean base64) {
    if (base64) {
      ByteBuffer bytes = ByteBuffer.allocate(vector.length * 4).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(vector);
      entry.put("embedding", Base64.getEncoder().encodeToString(bytes.array()));
      return;
    }
    var array = entry.putArray("embedding");
    for (float value : vector) {
      array.add(value);
    }
  }
}
