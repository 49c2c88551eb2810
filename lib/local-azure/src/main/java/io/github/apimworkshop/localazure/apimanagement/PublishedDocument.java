package io.github.apimworkshop.localazure.apimanagement;

import io.github.apimworkshop.localazure.provider.LinkedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Descriptions of Azure OpenAI that templates name by their public address. The local Azure carries
 * a description of its own for them, so that such a template deploys without a network.
 */
final class PublishedDocument {
  private static final Pattern AZURE_OPENAI_INFERENCE =
      Pattern.compile(
          "https://(raw\\.githubusercontent\\.com|github\\.com)/Azure/azure-rest-api-specs/.+"
              + "/AzureOpenAI/inference/(stable|preview)/[^/]+/inference\\.(json|yaml)",
          Pattern.CASE_INSENSITIVE);

  private PublishedDocument() {}

  /** The text behind the address. */
  static String read(String address) {
    return AZURE_OPENAI_INFERENCE.matcher(address.trim()).matches()
        ? carried("azure-openai-inference.json")
        : LinkedDocument.read(address);
  }

  private static String carried(String name) {
    try (InputStream in = PublishedDocument.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
