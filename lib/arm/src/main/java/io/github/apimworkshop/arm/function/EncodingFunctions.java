package io.github.apimworkshop.arm.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.Base64;
import java.util.Locale;

/** Base64 and data URIs. */
final class EncodingFunctions {
  private static final JsonMapper JSON = new JsonMapper();

  private EncodingFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("base64", 1, call -> TextNode.valueOf(encode(call.text(0))))
        .add("base64ToString", 1, call -> TextNode.valueOf(decode(call, call.text(0))))
        .add("base64ToJson", 1, EncodingFunctions::base64ToJson)
        .add(
            "dataUri",
            1,
            call ->
                TextNode.valueOf(
                    "data:text/plain;charset=utf8;base64,"
                        + encode(TextForm.string(call.value(0)))))
        .add("dataUriToString", 1, EncodingFunctions::dataUriToString);
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String decode(Arguments call, String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), UTF_8);
    } catch (IllegalArgumentException e) {
      throw call.fail("parameter is not valid. The provided value is not a base64 string");
    }
  }

  private static JsonNode base64ToJson(Arguments call) {
    try {
      return JsonValues.normalised(JSON.readTree(decode(call, call.text(0))));
    } catch (JsonProcessingException e) {
      throw call.fail("parameter is not valid. The provided value does not hold JSON");
    }
  }

  private static JsonNode dataUriToString(Arguments call) {
    String uri = call.text(0);
    int comma = uri.indexOf(',');
    if (!uri.regionMatches(true, 0, "data:", 0, 5) || comma < 0) {
      throw call.fail("parameter is not valid. The provided value '" + uri + "' is not a data URI");
    }
    String data = uri.substring(comma + 1);
    return TextNode.valueOf(
        uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")
            ? decode(call, data)
            : UriFunctions.unescaped(data));
  }
}
