package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.openai.DocumentIndex.Document;
import io.github.apimworkshop.localazure.openai.DocumentIndex.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers out of {@code data_sources}
 * (learn.microsoft.com/azure/ai-services/openai/references/on-your-data, read 2026-11). Every
 * endpoint leads to the one index the kit ships.
 */
final class OnYourData {
  private static final int DEFAULT_DOCUMENTS = 5;
  private static final int DEFAULT_STRICTNESS = 3;
  private static final double SCORE_PER_STRICTNESS = 0.08;
  private static final int USED_IN_ANSWER = 2;
  private static final String NOTHING_FOUND =
      "The requested information is not available in the retrieved data. Please try another query"
          + " or topic.";

  private final DocumentIndex index;

  OnYourData(DocumentIndex index) {
    this.index = index;
  }

  /** Empty when the request names no data source, or nothing fits and other knowledge may serve. */
  Optional<GroundedAnswer> answer(ChatRequest request) {
    JsonNode sources = request.json().path("data_sources");
    if (sources.isMissingNode() || sources.isNull() || (sources.isArray() && sources.isEmpty())) {
      return Optional.empty();
    }
    JsonNode parameters = check(sources);
    String question = request.lastQuestion();
    List<Hit> retrieved =
        index.search(question, parameters.path("top_n_documents").asInt(DEFAULT_DOCUMENTS));
    double needed = parameters.path("strictness").asInt(DEFAULT_STRICTNESS) * SCORE_PER_STRICTNESS;
    List<Hit> hits = retrieved.stream().filter(hit -> hit.score() >= needed).toList();
    if (hits.isEmpty() && !parameters.path("in_scope").asBoolean(true)) {
      return Optional.empty();
    }
    StringBuilder read = new StringBuilder();
    hits.forEach(hit -> read.append(hit.document().content()).append('\n'));
    return Optional.of(
        new GroundedAnswer(
            text(hits), context(parameters, question, hits, retrieved), read.toString()));
  }

  private static String text(List<Hit> hits) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < Math.min(USED_IN_ANSWER, hits.size()); i++) {
      sentences.add(hits.get(i).document().content() + " [doc" + (i + 1) + "]");
    }
    return sentences.isEmpty() ? NOTHING_FOUND : String.join(" ", sentences);
  }

  private static ObjectNode context(
      JsonNode parameters, String question, List<Hit> hits, List<Hit> retrieved) {
    Set<String> wanted = new HashSet<>();
    parameters.path("include_contexts").forEach(name -> wanted.add(name.asText()));
    if (wanted.isEmpty()) {
      wanted.addAll(List.of("citations", "intent"));
    }
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    if (wanted.contains("citations")) {
      var citations = context.putArray("citations");
      hits.forEach(hit -> citation(citations.addObject(), hit.document()));
    }
    String intent = JsonNodeFactory.instance.arrayNode().add(question).toString();
    if (wanted.contains("intent")) {
      context.put("intent", intent);
    }
    if (wanted.contains("all_retrieved_documents")) {
      var all = context.putArray("all_retrieved_documents");
      for (Hit hit : retrieved) {
        ObjectNode node = all.addObject();
        citation(node, hit.document());
        node.putArray("search_queries").add(question);
        node.put("data_source_index", 0).put("original_search_score", hit.score());
        if (!hits.contains(hit)) {
          node.put("filter_reason", "score");
        }
      }
    }
    return context;
  }

  private static void citation(ObjectNode node, Document document) {
    node.put("content", document.content())
        .put("title", document.title())
        .put("url", document.url())
        .put("filepath", document.filepath())
        .put("chunk_id", "0");
  }

  private JsonNode check(JsonNode sources) {
    if (!sources.isArray()) {
      throw invalid("Validation error at #/data_sources: Input should be a valid list");
    }
    if (sources.size() > 1) {
      throw invalid("Only one data source is supported.");
    }
    JsonNode source = sources.path(0);
    if (!source.path("type").asText().equals("azure_search")) {
      throw invalid(
          "The local accounts know data sources of type 'azure_search', not '"
              + source.path("type").asText()
              + "'.");
    }
    JsonNode parameters = source.path("parameters");
    for (String name : List.of("endpoint", "index_name", "authentication")) {
      if (!parameters.hasNonNull(name)) {
        throw invalid(
            "Validation error at #/data_sources/0/parameters/" + name + ": Field required");
      }
    }
    checkNumber(parameters, "top_n_documents");
    checkNumber(parameters, "strictness");
    String name = parameters.path("index_name").asText();
    if (!name.equals(index.name())) {
      throw invalid(
          "The index '" + name + "' was not found. The local index is '" + index.name() + "'.");
    }
    return parameters;
  }

  private static void checkNumber(JsonNode parameters, String name) {
    if (parameters.hasNonNull(name) && parameters.path(name).asInt() < 1) {
      throw invalid(
          "Validation error at #/data_sources/0/parameters/"
              + name
              + ": Input should be greater than 0");
    }
  }

  private static OpenAiException invalid(String message) {
    return OpenAiException.of(400, "400", message);
  }
}
