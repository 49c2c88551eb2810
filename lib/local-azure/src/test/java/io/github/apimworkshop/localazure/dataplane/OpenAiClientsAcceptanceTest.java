package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.core.credential.AzureKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.RateLimitException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients that applications use, unmodified, against the gateway. */
class OpenAiClientsAcceptanceTest {
  private static final String QUESTION = "What is a backend pool?";
  private RunningPlane plane;
  private URI gateway;

  @BeforeEach
  void deploy(@TempDir Path folder) throws Exception {
    plane = new RunningPlane(folder, 1);
    gateway = plane.openService();
    plane.backend("openai-instance1", plane.account("instance1", "westus", 1000), "");
    plane.backend("openai-instance2", plane.account("instance2", "eastus", 1000), "");
    plane.pool("openai-instance-backend-pool", "", "openai-instance1:1:2", "openai-instance2:1:1");
    plane.api();
    plane.apiPolicy(RunningPlane.workshopPolicy());
  }

  @AfterEach
  void stop() {
    plane.close();
  }

  @Test
  void azureClient_plain_readsTheAnswerAndItsUsage() {
    var completion = azureClient().getChatCompletions("gpt-4o", azureQuestion());

    assertThat(completion.getChoices().get(0).getMessage().getContent()).isNotBlank();
    assertThat(completion.getUsage().getTotalTokens())
        .isEqualTo(
            completion.getUsage().getPromptTokens() + completion.getUsage().getCompletionTokens());
  }

  @Test
  void azureClient_streaming_givesTheTextOfThePlainAnswerInPieces() {
    var client = azureClient();
    String whole =
        client
            .getChatCompletions("gpt-4o", azureQuestion())
            .getChoices()
            .get(0)
            .getMessage()
            .getContent();

    List<String> pieces =
        client.getChatCompletionsStream("gpt-4o", azureQuestion()).stream()
            .flatMap(event -> event.getChoices().stream())
            .map(choice -> choice.getDelta() == null ? null : choice.getDelta().getContent())
            .filter(text -> text != null && !text.isEmpty())
            .toList();

    assertThat(pieces).hasSizeGreaterThan(2);
    assertThat(String.join("", pieces)).isEqualTo(whole);
  }

  @Test
  void openAiClient_plain_readsTheAnswerAndItsUsage() {
    var completion = openAiClient().chat().completions().create(question());

    assertThat(completion.choices().get(0).message().content()).isPresent();
    assertThat(completion.usage())
        .hasValueSatisfying(u -> assertThat(u.totalTokens()).isPositive());
  }

  @Test
  void openAiClient_streaming_givesTheTextOfThePlainAnswerInPieces() {
    var client = openAiClient();
    String whole =
        client.chat().completions().create(question()).choices().get(0).message().content().get();

    try (var events = client.chat().completions().createStreaming(question())) {
      String text =
          events.stream()
              .flatMap(event -> event.choices().stream())
              .flatMap(choice -> choice.delta().content().stream())
              .collect(Collectors.joining());
      assertThat(text).isEqualTo(whole);
    }
  }

  @Test
  void openAiClient_everyMemberThrottled_raisesItsRateLimitException() {
    plane.fault("instance1", "{'kind':'429'}");
    plane.fault("instance2", "{'kind':'429'}");

    assertThatThrownBy(() -> openAiClient().chat().completions().create(question()))
        .isInstanceOf(RateLimitException.class);
  }

  private com.azure.ai.openai.OpenAIClient azureClient() {
    // The client insists on https.
    return new OpenAIClientBuilder()
        .endpoint(gateway.toString().replaceFirst("^http:", "https:"))
        .credential(new AzureKeyCredential(RunningPlane.KEY))
        .httpClient(new LoopbackOpenAi())
        .buildClient();
  }

  private OpenAIClient openAiClient() {
    return OpenAIOkHttpClient.builder()
        .baseUrl(gateway + "/openai/deployments/gpt-4o")
        .apiKey("not used")
        .putHeader("api-key", RunningPlane.KEY)
        .putQueryParam("api-version", "2024-10-21")
        .maxRetries(0)
        .build();
  }

  private static ChatCompletionsOptions azureQuestion() {
    return new ChatCompletionsOptions(List.of(new ChatRequestUserMessage(QUESTION))).setSeed(1L);
  }

  private static ChatCompletionCreateParams question() {
    return ChatCompletionCreateParams.builder()
        .model("gpt-4o")
        .addUserMessage(QUESTION)
        .putAdditionalBodyProperty("seed", JsonValue.from(1))
        .build();
  }
}
