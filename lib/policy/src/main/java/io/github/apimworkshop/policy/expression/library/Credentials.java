package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.context.Jwt;
import io.github.apimworkshop.policy.expression.json.JArray;
import io.github.apimworkshop.policy.expression.json.JObject;
import io.github.apimworkshop.policy.expression.json.JToken;
import io.github.apimworkshop.policy.expression.json.JValue;
import io.github.apimworkshop.policy.expression.json.JsonReader;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.BasicCredentials;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Authorization header values taken apart, without any check of a signature; null when they are
 * malformed.
 */
final class Credentials {

  private Credentials() {}

  static BasicCredentials basic(String input) {
    if (input == null || !input.regionMatches(true, 0, "Basic ", 0, 6)) {
      return null;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(input.substring(6).trim());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? null
          : new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  static Jwt jwt(String input) {
    if (input == null) {
      return null;
    }
    String token =
        input.regionMatches(true, 0, "Bearer ", 0, 7) ? input.substring(7).trim() : input.trim();
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    try {
      return decoded(json(parts[0]), json(parts[1]));
    } catch (IllegalArgumentException | NetException malformed) {
      return null;
    }
  }

  private static JObject json(String part) {
    String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return (JObject) JsonReader.read(text, "JObject", false);
  }

  private static Jwt decoded(JObject header, JObject payload) {
    Map<String, List<String>> claims = new LinkedHashMap<>();
    for (String name : payload.names()) {
      claims.put(name, texts(payload.value(name)));
    }
    return new Jwt(
        text(payload, "jti"),
        text(header, "alg"),
        text(payload, "iss"),
        text(payload, "sub"),
        text(header, "typ"),
        claims.getOrDefault("aud", List.of()),
        claims,
        time(payload, "exp"),
        time(payload, "nbf"),
        time(payload, "iat"));
  }

  private static List<String> texts(JToken value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof JArray array) {
      array.children().forEach(t -> texts.add(claim(t)));
    } else {
      texts.add(claim(value));
    }
    return texts;
  }

  private static String claim(JToken value) {
    if (value instanceof JValue simple) {
      return simple.value() instanceof Boolean flag ? flag.toString() : simple.toString();
    }
    return value.text(false);
  }

  private static String text(JObject object, String name) {
    JToken value = object.value(name);
    return value == null ? null : claim(value);
  }

  private static Instant time(JObject payload, String name) {
    return payload.value(name) instanceof JValue value && value.value() instanceof Number seconds
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }
}
