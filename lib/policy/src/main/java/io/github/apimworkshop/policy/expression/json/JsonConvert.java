package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.KeyValue;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetDictionary;
import io.github.apimworkshop.policy.expression.value.NetList;
import io.github.apimworkshop.policy.expression.value.NetMap;
import io.github.apimworkshop.policy.expression.value.NetSequence;
import io.github.apimworkshop.policy.expression.value.NetText;
import io.github.apimworkshop.policy.expression.value.RecordValue;
import java.util.ArrayList;
import java.util.List;

/** C# values to tokens and back. */
public final class JsonConvert {

  private static final int MAX_DEPTH = 100;

  private JsonConvert() {}

  /** JToken.FromObject and what SerializeObject writes. */
  public static JToken fromObject(Object value) {
    return fromObject(value, 0);
  }

  private static JToken fromObject(Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new NetException(
          "Newtonsoft.Json.JsonSerializationException", "Self referencing loop detected.");
    }
    if (value instanceof JToken token) {
      return token.deepClone();
    } else if (value instanceof NetMap map) {
      JObject object = new JObject();
      for (Object key : map.keys()) {
        object.set(NetText.of(key), fromObject(map.get(key), depth + 1));
      }
      return object;
    } else if (value instanceof RecordValue record) {
      JObject object = new JObject();
      for (int i = 0; i < record.parts().length; i++) {
        String name = record.names() == null ? "Item" + (i + 1) : record.names().get(i);
        object.set(name, fromObject(record.parts()[i], depth + 1));
      }
      return object;
    } else if (value instanceof KeyValue pair) {
      JObject object = new JObject();
      object.set("Key", fromObject(pair.key(), depth + 1));
      object.set("Value", fromObject(pair.value(), depth + 1));
      return object;
    } else if (value instanceof NetSequence sequence) {
      JArray array = new JArray();
      for (Object item : sequence) {
        array.append(fromObject(item, depth + 1));
      }
      return array;
    }
    return JValue.of(value);
  }

  /** What the constructors of JObject, JArray and JProperty do with content. */
  public static JToken contentToken(Object content) {
    if (content instanceof JToken token) {
      return token;
    }
    if (isSeveral(content)) {
      JArray array = new JArray();
      array.add(content);
      return array;
    }
    return JValue.of(content);
  }

  /** Whether content is a sequence that is not itself a token. */
  static boolean isSeveral(Object content) {
    return content instanceof NetSequence
        && !(content instanceof JToken)
        && !(content instanceof NetMap);
  }

  /** ToObject and DeserializeObject: simple types, tokens, lists, arrays, dictionaries. */
  public static Object toObject(JToken token, NetType type) {
    NetType target = Core.underlying(type);
    if (token == null || token.type() == TokenType.NULL) {
      if (Core.acceptsNull(type)) {
        return JsonTypes.TOKEN.equals(type) || JsonTypes.VALUE.equals(type) ? token : null;
      }
      throw serialization(
          "Error converting value {null} to type '" + target.clrName() + "'. Path ''.");
    }
    if (target.definition().fullName().startsWith("Newtonsoft.Json.Linq.")) {
      return JsonCasts.toTokenType(token, target);
    }
    if (target.equals(Core.OBJECT)) {
      return token instanceof JValue value ? value.value() : token;
    }
    String name = target.definition().name();
    if (Core.isArray(target) && !target.argument(0).equals(Core.BYTE)) {
      return NetArray.of(target.argument(0), items(token, target.argument(0), target));
    }
    if (target.arguments().size() == 1
        && List.of(
                "List",
                "IList",
                "IEnumerable",
                "ICollection",
                "IReadOnlyList",
                "IReadOnlyCollection")
            .contains(name)) {
      NetType list = new NetType(target.definition(), target.arguments());
      return new NetList(list, items(token, target.argument(0), target));
    }
    if (target.arguments().size() == 2 && name.contains("Dictionary")) {
      return dictionary(token, target);
    }
    if (token instanceof JValue value) {
      return JsonCasts.convert(value, type);
    }
    throw serialization(
        "Cannot deserialize the current JSON "
            + token.type().clrName().toLowerCase(java.util.Locale.ROOT)
            + " into type '"
            + target.clrName()
            + "'.");
  }

  private static List<Object> items(JToken token, NetType element, NetType target) {
    if (!(token instanceof JArray array)) {
      throw serialization(
          "Cannot deserialize the current JSON object into type '"
              + target.clrName()
              + "' because the type requires a JSON array to deserialize correctly.");
    }
    List<Object> items = new ArrayList<>();
    array.children().forEach(t -> items.add(toObject(t, element)));
    return items;
  }

  private static Object dictionary(JToken token, NetType target) {
    if (!(token instanceof JObject object)) {
      throw serialization(
          "Cannot deserialize the current JSON array into type '"
              + target.clrName()
              + "' because the type requires a JSON object to deserialize correctly.");
    }
    NetDictionary dictionary = new NetDictionary(target, false);
    for (String name : object.names()) {
      Object key =
          target.argument(0).equals(Core.STRING)
              ? name
              : JsonCasts.convert(JValue.of(name), target.argument(0));
      dictionary.put(key, toObject(object.value(name), target.argument(1)));
    }
    return dictionary;
  }

  private static NetException serialization(String message) {
    return new NetException("Newtonsoft.Json.JsonSerializationException", message);
  }

  /** SerializeObject. */
  public static String serialize(Object value, boolean indented) {
    return new JsonWriter(indented)
        .write(value instanceof JToken token ? token : fromObject(value));
  }
}
