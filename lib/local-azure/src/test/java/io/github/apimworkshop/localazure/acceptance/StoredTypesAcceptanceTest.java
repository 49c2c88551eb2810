package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.ShownOperations;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type that has no test of its own: what was written is read, listed and deleted. */
final class StoredTypesAcceptanceTest extends LocalAzureTest {
  /** Has what any of the types requires. */
  private static final String BODY =
      """
      {'location':'swedencentral','kind':'OpenAI','sku':{'name':'BasicV2','capacity':1},
       'properties':{'publisherEmail':'a@example.com','publisherName':'A','displayName':'shown',
         'title':'t','path':'p','method':'GET','urlTemplate':'/','contentType':'c',
         'schemaType':'json','clientId':'c','identityProvider':'aad','connectionString':'c',
         'versioningScheme':'Segment'}}
      """;

  static List<String> types() {
    return ShownOperations.storedTypes();
  }

  static List<String> actions() {
    return ShownOperations.otherActions();
  }

  @ParameterizedTest(name = "{0}", quoteTextArguments = false)
  @MethodSource("types")
  @Shows({"PUT {type}", "GET {type}", "list {type}", "DELETE {type}"})
  void type_isWrittenReadListedAndDeleted(String type) {
    String id = create(type);
    Answer read = azure.get(id);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body().path("id").asText()).isEqualTo(id);
    assertThat(read.body().path("type").asText()).isEqualTo(type);
    assertThat(read.body().path("name").asText()).isEqualTo("default");
    String collection = id.substring(0, id.lastIndexOf('/'));
    assertThat(azure.get(collection).body().path("value"))
        .extracting(it -> it.path("id").asText())
        .contains(id);
    assertThat(azure.delete(id).status()).isIn(200, 202);
    assertThat(azure.get(collection).body().path("value"))
        .extracting(it -> it.path("id").asText())
        .doesNotContain(id);
  }

  @ParameterizedTest(name = "{0}", quoteTextArguments = false)
  @MethodSource("actions")
  @Shows("POST {type}")
  void action_answersTheSameTwice(String action) {
    int slash = action.lastIndexOf('/');
    String call = create(action.substring(0, slash)) + action.substring(slash);
    JsonNode answer = azure.post(call, "{}").body();
    assertThat(answer).isNotEmpty();
    assertThat(azure.post(call, "{}").body()).isEqualTo(answer);
  }

  /** With the parents that the type needs, all named {@code default}. */
  private String create(String type) {
    String[] parts = type.split("/", -1);
    String id = GROUP + "/providers/" + parts[0];
    for (int i = 1; i < parts.length; i++) {
      id += "/" + parts[i] + "/default";
      Answer written = azure.put(id, BODY);
      assertThat(written.status()).as(written.http().body()).isIn(200, 201);
    }
    return id;
  }
}
