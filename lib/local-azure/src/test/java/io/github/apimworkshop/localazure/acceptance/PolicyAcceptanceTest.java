package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Context;
import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.apimanagement.fluent.models.PolicyContractInner;
import com.azure.resourcemanager.apimanagement.models.PolicyContentFormat;
import com.azure.resourcemanager.apimanagement.models.PolicyExportFormat;
import com.azure.resourcemanager.apimanagement.models.PolicyIdName;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyAcceptanceTest extends LocalAzureTest {
  private static final String API = SERVICE + "/apis/openai";
  private static final String EMPTY =
      "<policies><inbound><base /></inbound><backend><base /></backend>"
          + "<outbound><base /></outbound><on-error><base /></on-error></policies>";
  private static final String CHOOSE =
      "<policies><inbound><base /><choose><when condition=\"@(1 < 2 && true)\">"
          + "<return-response><set-status code=\"204\" reason=\"none\" /></return-response>"
          + "</when></choose></inbound><backend><base /></backend>"
          + "<outbound><base /></outbound><on-error><base /></on-error></policies>";

  @BeforeEach
  void apiWithOperationAndProduct() {
    createService();
    azure.put(API, "{'properties':{'displayName':'o','path':'openai'}}");
    azure.put(
        API + "/operations/chat",
        "{'properties':{'displayName':'c','method':'POST','urlTemplate':'/chat'}}");
    azure.put(SERVICE + "/products/p", "{'properties':{'displayName':'P'}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/apis/openai", "/apis/openai/operations/chat", "/products/p"})
  void put_atEachScope_isStoredAndAnswered(String owner) {
    String document =
        owner.isEmpty()
            ? EMPTY
                .replace("<base />", "")
                .replace("<backend></backend>", "<backend><forward-request /></backend>")
            : EMPTY;
    Answer created = put(SERVICE + owner, "rawxml", document);
    assertThat(created.status()).as(created.http().body()).isEqualTo(201);
    Answer read = azure.get(SERVICE + owner + "/policies/policy?format=rawxml");
    assertThat(read.body().at("/properties/value").asText()).isEqualTo(document);
    assertThat(azure.get(SERVICE + owner + "/policies").body().path("value")).hasSize(1);
    assertThat(azure.delete(SERVICE + owner + "/policies/policy").status()).isEqualTo(200);
    assertThat(azure.get(SERVICE + owner + "/policies/policy").status()).isEqualTo(404);
  }

  @Test
  void get_asXmlAndAsRawxml_differInExpressionsOnly() {
    put(API, "rawxml", CHOOSE);
    assertThat(
            azure
                .get(API + "/policies/policy?format=rawxml")
                .body()
                .at("/properties/value")
                .asText())
        .isEqualTo(CHOOSE);
    Answer xml = azure.get(API + "/policies/policy");
    assertThat(xml.body().at("/properties/format").asText()).isEqualTo("xml");
    String escaped = CHOOSE.replace("1 < 2 && true", "1 &lt; 2 &amp;&amp; true");
    assertThat(xml.body().at("/properties/value").asText()).isEqualTo(escaped);
    assertThat(put(API, "xml", escaped).status()).isEqualTo(200);
    assertThat(
            azure
                .get(API + "/policies/policy?format=rawxml")
                .body()
                .at("/properties/value")
                .asText())
        .isEqualTo(CHOOSE);
  }

  @Test
  void put_throughTheSdk_isReadBackInBothFormats() {
    ApiManagementManager manager = azure.apiManagement();
    manager
        .apiPolicies()
        .createOrUpdate(
            "rg",
            "apim1",
            "openai",
            PolicyIdName.POLICY,
            new PolicyContractInner()
                .withValue(EMPTY)
                .withFormat(PolicyContentFormat.fromString("rawxml")));
    assertThat(
            manager
                .apiPolicies()
                .getWithResponse(
                    "rg",
                    "apim1",
                    "openai",
                    PolicyIdName.POLICY,
                    PolicyExportFormat.RAWXML,
                    Context.NONE)
                .getValue()
                .value())
        .isEqualTo(EMPTY);
  }

  @Test
  void put_unknownBackend_isRefusedWithLineAndColumn() {
    String document =
        """
        <policies>
          <inbound>
            <base />
            <set-backend-service backend-id="nope" />
          </inbound>
          <backend><base /></backend>
          <outbound><base /></outbound>
          <on-error><base /></on-error>
        </policies>
        """;
    Answer refused = put(API, "rawxml", document);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error().path("code").asText()).isEqualTo("ValidationError");
    assertThat(refused.error().path("message").asText())
        .isEqualTo("One or more fields contain incorrect values:");
    assertThat(refused.error().at("/details/0/target").asText()).isEqualTo("set-backend-service");
    assertThat(refused.error().at("/details/0/message").asText())
        .isEqualTo(
            "Error in element 'set-backend-service' on line 4, column 6: Backend with id 'nope' could not be found.");
    assertThat(azure.get(API + "/policies/policy").status()).isEqualTo(404);
  }

  @Test
  void put_unknownFragment_isRefusedUntilItExists() {
    String document =
        EMPTY.replaceFirst("<base />", "<base /><include-fragment fragment-id=\"f\" />");
    Answer refused = put(API, "rawxml", document);
    assertThat(refused.error().at("/details/0/message").asText())
        .contains("Policy fragment with id 'f' could not be found.");
    ObjectNode fragment = RunningAzure.JSON.createObjectNode();
    fragment
        .putObject("properties")
        .put("format", "rawxml")
        .put("value", "<fragment><set-variable name=\"a\" value=\"1\" /></fragment>");
    Answer saved = azure.call("PUT", SERVICE + "/policyFragments/f", fragment.toString());
    assertThat(saved.status()).as(saved.http().body()).isEqualTo(201);
    assertThat(put(API, "rawxml", document).status()).isEqualTo(201);
    Answer references = azure.post(SERVICE + "/policyFragments/f/listReferences", "{}");
    assertThat(references.body().at("/value/0/id").asText()).isEqualTo(API + "/policies/policy");
    assertThat(azure.delete(SERVICE + "/policyFragments/f").status()).isEqualTo(400);
  }

  @Test
  void put_brokenXml_isRefusedWithoutDetails() {
    Answer refused = put(API, "xml", "<policies><inbound></policies>");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error().path("code").asText()).isEqualTo("ValidationError");
    assertThat(refused.error().path("message").asText()).isNotBlank();
  }

  @Test
  void put_underAnotherName_isRefused() {
    ObjectNode body = RunningAzure.JSON.createObjectNode();
    body.putObject("properties").put("value", EMPTY);
    assertThat(azure.call("PUT", API + "/policies/mine", body.toString()).status()).isEqualTo(400);
  }

  private Answer put(String owner, String format, String value) {
    ObjectNode body = RunningAzure.JSON.createObjectNode();
    body.putObject("properties").put("format", format).put("value", value);
    return azure.call("PUT", owner + "/policies/policy", body.toString());
  }
}
