package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingResult;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;
import io.github.apimworkshop.policy.host.TokenCounter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts and cuts text in the tokens of a model. Vocabularies are loaded when first needed, which
 * takes part of a second. Thread-safe.
 */
public final class TokenEncoder implements TokenCounter {
  private static final int PER_MESSAGE = 3;
  private static final int REPLY_PRIMING = 3;

  // Of the whole process: a vocabulary is large and never changes.
  private static final EncodingRegistry VOCABULARIES = Encodings.newLazyEncodingRegistry();
  private static final Set<EncodingType> LOADED = ConcurrentHashMap.newKeySet();

  /** Counts in the vocabulary of current chat models. */
  @Override
  public int count(String text) {
    return count("", text);
  }

  /** Whether texts for the model can be counted at once. */
  boolean isLoaded(String model) {
    return LOADED.contains(type(model));
  }

  /** Loads the vocabulary of the model; blocks. */
  TokenEncoder load(String model) {
    encoding(model);
    return this;
  }

  int count(String model, String text) {
    return text.isEmpty() ? 0 : encoding(model).countTokensOrdinary(text);
  }

  /** As the chat format frames messages, see the cookbook of OpenAI on counting tokens. */
  int countPrompt(String model, List<ChatMessage> messages) {
    int tokens = REPLY_PRIMING;
    for (ChatMessage message : messages) {
      tokens += PER_MESSAGE + count(model, message.role()) + count(model, message.text());
    }
    return tokens;
  }

  /** The beginning of the text that fits into {@code limit} tokens, cut between characters. */
  String cut(String model, String text, int limit) {
    Encoding encoding = encoding(model);
    EncodingResult result = encoding.encodeOrdinary(text, limit);
    return result.isTruncated() ? encoding.decode(result.getTokens()) : text;
  }

  /** The text of an array of tokens; empty when it is no such array or has an unknown token. */
  Optional<String> decode(String model, JsonNode tokens) {
    IntArrayList list = new IntArrayList(tokens.size());
    for (JsonNode token : tokens) {
      if (!token.isInt()) {
        return Optional.empty();
      }
      list.add(token.intValue());
    }
    try {
      return tokens.isArray() && !tokens.isEmpty()
          ? Optional.of(encoding(model).decode(list))
          : Optional.empty();
    } catch (IllegalArgumentException | NullPointerException unknownToken) {
      // The library throws either.
      return Optional.empty();
    }
  }

  private Encoding encoding(String model) {
    EncodingType type = type(model);
    Encoding encoding = VOCABULARIES.getEncoding(type);
    LOADED.add(type);
    return encoding;
  }

  private static EncodingType type(String model) {
    boolean older =
        model.startsWith("text-embedding")
            || model.startsWith("gpt-35")
            || model.startsWith("gpt-3.5")
            || model.equals("gpt-4")
            || model.startsWith("gpt-4-");
    return older ? EncodingType.CL100K_BASE : EncodingType.O200K_BASE;
  }
}
