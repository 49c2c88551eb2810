package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** {@code POST /openai/deployments/{deployment}/embeddings}. */
final class Embeddings implements OperationHandler {
  private static final int MOST_INPUTS = 2048;
  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final List<String> ENCODINGS = List.of("float", "base64");
  private static final Set<String> KNOWN =
      Set.of("dimensions", "encoding_format", "input", "input_type", "model", "user");

  private final Simulation simulation;
  private final TextVectors vectors;

  Embeddings(Simulation simulation, TextVectors vectors) {
    this.simulation = simulation;
    this.vectors = vectors;
  }

  @Override
  public void handle(OpenAiCall call, RateLimiter limiter, Region region) {
    RequestFields fields = RequestFields.of(call.body());
    fields.onlyKnown(KNOWN);
    List<TextInput> inputs = inputs(fields, call.deployment().model());
    int dimensions = dimensions(fields, call.deployment());
    fields.oneOf("encoding_format", ENCODINGS);
    fields.text("user");
    long characters = inputs.stream().mapToLong(input -> input.text().length()).sum();
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
      write(entry, vectors.of(inputs.get(i).text(), dimensions), base64);
      tokens += inputs.get(i).tokens();
    }
    root.put("model", call.deployment().model());
    root.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
    call.answer(root, simulation.latency().firstToken(region));
  }

  private List<TextInput> inputs(RequestFields fields, String model) {
    fields.present("input");
    List<TextInput> inputs =
        TextInput.read(fields.json().path("input"), model, simulation.encoder())
            .orElseThrow(Embeddings::invalidInput);
    boolean blank = inputs.stream().anyMatch(input -> input.text().isEmpty());
    if (inputs.isEmpty() || inputs.size() > MOST_INPUTS || blank) {
      throw invalidInput();
    }
    return inputs;
  }

  private static OpenAiException invalidInput() {
    return OpenAiException.invalidRequest(
        null,
        "'$.input' is invalid. Please check the API reference:"
            + " https://platform.openai.com/docs/api-reference.");
  }

  private static int dimensions(RequestFields fields, ModelDeployment deployment) {
    if (!fields.has("dimensions")) {
      return deployment.dimensions();
    }
    if (!deployment.model().startsWith("text-embedding-3")) {
      throw OpenAiException.invalidRequest(
          null, "This model does not support specifying dimensions.");
    }
    return (int) fields.integer("dimensions", 1, deployment.dimensions()).orElseThrow();
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
