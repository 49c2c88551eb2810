package io.github.apimworkshop.localazure.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Documents that a request names by address: loopback URLs and files, nothing on the network. */
public final class LinkedDocument {
  private static final String OUTSIDE =
      "The document at '%s' is not fetched, since the local Azure uses no network: save it beside"
          + " the template and give its text instead of its address, in Bicep with loadTextContent"
          + " and the same format without 'link', or serve it from a loopback address.";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private LinkedDocument() {}

  /**
   * The text behind the address.
   *
   * @throws ArmException 400 when it is elsewhere or cannot be read
   */
  public static String read(String address) {
    try {
      URI uri = URI.create(address.trim());
      if ("file".equalsIgnoreCase(uri.getScheme())) {
        return Files.readString(Path.of(uri), StandardCharsets.UTF_8);
      }
      if (!"http".equalsIgnoreCase(uri.getScheme()) || !isLoopback(uri.getHost())) {
        throw Errors.badRequest("ValidationError", OUTSIDE.formatted(address));
      }
      return fetch(uri);
    } catch (IllegalArgumentException | IOException e) {
      throw refused(address, "it cannot be read");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(address, "reading it was interrupted");
    }
  }

  private static String fetch(URI uri) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != 200) {
      throw refused(uri.toString(), "the answer has status " + response.statusCode());
    }
    return response.body();
  }

  private static boolean isLoopback(String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static ArmException refused(String address, String reason) {
    return Errors.badRequest(
        "ValidationError", "The document at '%s' is refused: %s.".formatted(address, reason));
  }
}
