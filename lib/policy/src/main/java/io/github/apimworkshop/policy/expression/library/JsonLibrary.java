package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.number;
import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.json.JArray;
import io.github.apimworkshop.policy.expression.json.JContainer;
import io.github.apimworkshop.policy.expression.json.JObject;
import io.github.apimworkshop.policy.expression.json.JProperty;
import io.github.apimworkshop.policy.expression.json.JToken;
import io.github.apimworkshop.policy.expression.json.JValue;
import io.github.apimworkshop.policy.expression.json.JsonConvert;
import io.github.apimworkshop.policy.expression.json.JsonReader;
import io.github.apimworkshop.policy.expression.json.JsonTypes;
import io.github.apimworkshop.policy.expression.json.TokenType;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.Formats;
import io.github.apimworkshop.policy.expression.value.SequenceView;
import java.util.Arrays;
import java.util.List;

/** JsonConvert and the token classes; JToken itself is in {@link JsonTokenTypes}. */
final class JsonLibrary {

  private JsonLibrary() {}

  static void define(TypeTable table) {
    Enumerations.define(table, JsonTypes.FORMATTING.definition(), "None", "Indented");
    Enumerations.define(
        table,
        JsonTypes.TOKEN_TYPE.definition(),
        Arrays.stream(TokenType.values()).map(TokenType::clrName).toArray(String[]::new));
    new TypeBuilder(table, new TypeDefinition("Newtonsoft.Json.JsonConverter", TypeKind.CLASS));
    JsonTokenTypes.define(table);
    object(new TypeBuilder(table, JsonTypes.OBJECT.definition()));
    new TypeBuilder(table, JsonTypes.PAIRS.definition()).bases("IDictionary<string, JToken>");
    array(new TypeBuilder(table, JsonTypes.ARRAY.definition()));
    property(new TypeBuilder(table, JsonTypes.PROPERTY.definition()));
    value(new TypeBuilder(table, JsonTypes.VALUE.definition()));
    new TypeBuilder(table, new TypeDefinition("Newtonsoft.Json.Linq.JRaw", TypeKind.CLASS))
        .bases("JValue")
        .create("(object rawJson)", a -> JValue.raw(a[0] == null ? "null" : a[0].toString()));
    new TypeBuilder(table, new TypeDefinition("Newtonsoft.Json.JsonConvert", TypeKind.STATIC))
        .fixed(
            "string SerializeObject(object value)",
            (e, a) -> counted(e, JsonConvert.serialize(a[0], false)))
        .fixed(
            "string SerializeObject(object value, Formatting formatting)",
            (e, a) -> counted(e, JsonConvert.serialize(a[0], Arguments.flag(a[1]) == 1)))
        .fixed(
            "object DeserializeObject(string value)",
            a -> untyped(JsonReader.read(Arguments.required(a[0], "value"), "JToken")))
        .fixed(
            "T DeserializeObject<T>(string value)",
            (e, t, a) ->
                JsonConvert.toObject(
                    JsonReader.read(Arguments.required(a[0], "value"), "JToken"), t[0]))
        .refuse(
            "PopulateObject",
            "DeserializeAnonymousType",
            "SerializeXmlNode",
            "DeserializeXmlNode",
            "SerializeXNode",
            "DeserializeXNode",
            "DefaultSettings",
            "ToString");
  }

  static String counted(
      io.github.apimworkshop.policy.expression.model.Evaluation evaluation, String text) {
    evaluation.allocate(text.length());
    return text;
  }

  private static Object untyped(JToken token) {
    return token instanceof JValue value ? value.value() : token;
  }

  private static JObject object(Object self) {
    return (JObject) self;
  }

  private static void object(TypeBuilder type) {
    type.bases("JContainer")
        .create("()", a -> new JObject())
        .create("(params object[] content)", a -> filled(new JObject(), Arguments.items(a[0])))
        .create("(JObject other)", a -> object(a[0]).deepClone())
        .get("int Count", s -> object(s).count())
        .index(
            "JToken this[string propertyName]",
            (s, a) -> object(s).value(Arguments.required(a[0], "propertyName")),
            (s, a) -> {
              object(s).set(text(a[0]), (JToken) a[1]);
              return null;
            })
        .fixed(
            "JObject Parse(string json)",
            (e, a) -> {
              e.allocate(text(a[0]) == null ? 0 : text(a[0]).length());
              return JsonReader.read(text(a[0]), "JObject");
            })
        .fixed("JObject FromObject(object o)", a -> fromObject(a[0]))
        .method(
            "void Add(string propertyName, JToken value)",
            (e, s, a) -> {
              e.allocate(1);
              object(s).addProperty(new JProperty(text(a[0]), (JToken) a[1]));
              return null;
            })
        .method("bool Remove(string propertyName)", (s, a) -> object(s).removeProperty(text(a[0])))
        .method("JProperty Property(string name)", (s, a) -> object(s).property(text(a[0])))
        .method(
            "JProperty Property(string name, StringComparison comparison)",
            (s, a) -> find(object(s), text(a[0]), a[1]))
        .method(
            "IEnumerable<JProperty> Properties()",
            (s, a) -> new SequenceView(JsonTypes.PROPERTY, () -> object(s).iterator()))
        .method(
            "IEnumerable<JToken> PropertyValues()",
            (s, a) ->
                new SequenceView(
                    JsonTypes.TOKEN,
                    () ->
                        List.<Object>copyOf(
                                object(s).names().stream().map(object(s)::value).toList())
                            .iterator()))
        .method(
            "bool ContainsKey(string propertyName)",
            (s, a) -> object(s).property(Arguments.required(a[0], "propertyName")) != null)
        .method(
            "bool TryGetValue(string propertyName, out JToken value)",
            (s, a) -> {
              a[1] = a[0] == null ? null : object(s).value(text(a[0]));
              return a[1] != null;
            })
        .method(
            "bool TryGetValue(string propertyName, StringComparison comparison, out JToken value)",
            (s, a) -> {
              a[2] = object(s).value(text(a[0]), Arguments.flag(a[1]) % 2 == 1);
              return a[2] != null;
            })
        .method("JToken GetValue(string propertyName)", (s, a) -> object(s).value(text(a[0])))
        .method(
            "JToken GetValue(string propertyName, StringComparison comparison)",
            (s, a) -> object(s).value(text(a[0]), Arguments.flag(a[1]) % 2 == 1))
        .refuse("Load", "WriteTo", "PropertyChanged");
  }

  private static Object find(JObject object, String name, Object comparison) {
    JToken value = object.value(name, Arguments.flag(comparison) % 2 == 1);
    return value == null ? null : value.parent();
  }

  private static Object fromObject(Object value) {
    if (value == null) {
      throw NetException.argumentNull("o");
    }
    JToken token = JsonConvert.fromObject(value);
    if (!(token instanceof JObject)) {
      throw NetException.argument(
          "Object serialized to " + token.type().clrName() + ". JObject instance expected.");
    }
    return token;
  }

  private static JContainer filled(JContainer container, Object[] content) {
    for (Object item : content) {
      container.add(item);
    }
    return container;
  }

  private static JArray array(Object self) {
    return (JArray) self;
  }

  private static void array(TypeBuilder type) {
    type.bases("JContainer", "IList<JToken>")
        .create("()", a -> new JArray())
        .create("(params object[] content)", a -> filled(new JArray(), Arguments.items(a[0])))
        .create("(object content)", a -> content(a[0]))
        .create("(JArray other)", a -> array(a[0]).deepClone())
        .get("int Count", s -> array(s).count())
        .index(
            "JToken this[int index]",
            (s, a) -> array(s).at(number(a[0])),
            (s, a) -> {
              array(s).set(number(a[0]), (JToken) a[1]);
              return null;
            })
        .fixed(
            "JArray Parse(string json)",
            (e, a) -> {
              e.allocate(text(a[0]) == null ? 0 : text(a[0]).length());
              return JsonReader.read(text(a[0]), "JArray");
            })
        .fixed("JArray FromObject(object o)", a -> arrayFrom(a[0]))
        .method(
            "void Add(JToken item)",
            (e, s, a) -> {
              e.allocate(1);
              array(s).append((JToken) a[0]);
              return null;
            })
        .method("void Insert(int index, JToken item)", (e, s, a) -> Lists.insert(e, s, a))
        .method("void RemoveAt(int index)", (s, a) -> Lists.removeAt(s, number(a[0])))
        .method("bool Remove(JToken item)", (s, a) -> Lists.remove(s, a[0]))
        .method("bool Contains(JToken item)", (s, a) -> array(s).indexOf((JToken) a[0]) >= 0)
        .method("int IndexOf(JToken item)", (s, a) -> array(s).indexOf((JToken) a[0]))
        .method("void Clear()", (s, a) -> Lists.clear(s))
        .refuse("Load", "WriteTo");
  }

  private static Object content(Object content) {
    JArray array = new JArray();
    if (content instanceof io.github.apimworkshop.policy.expression.value.NetSequence sequence
        && !(content instanceof JObject)) {
      sequence.forEach(array::add);
    } else {
      array.add(content);
    }
    return array;
  }

  private static Object arrayFrom(Object value) {
    JToken token = JsonConvert.fromObject(value);
    if (!(token instanceof JArray)) {
      throw NetException.argument(
          "Object serialized to " + token.type().clrName() + ". JArray instance expected.");
    }
    return token;
  }

  private static void property(TypeBuilder type) {
    type.bases("JContainer")
        .create(
            "(string name, object content)",
            a -> new JProperty(text(a[0]), JsonConvert.contentToken(a[1])))
        .create(
            "(string name, params object[] content)", a -> new JProperty(text(a[0]), several(a[1])))
        .create("(JProperty other)", a -> ((JProperty) a[0]).deepClone())
        .get("string Name", s -> ((JProperty) s).name())
        .property(
            "JToken Value",
            s -> ((JProperty) s).value(),
            (s, a) -> {
              ((JProperty) s).setValue((JToken) a[0]);
              return null;
            });
  }

  private static JToken several(Object content) {
    if (content == null) {
      return JValue.ofNull();
    }
    JArray array = new JArray();
    for (Object item : Arguments.items(content)) {
      array.add(item);
    }
    return array;
  }

  private static void value(TypeBuilder type) {
    type.bases("JToken", "IComparable")
        .create("(object value)", a -> JValue.of(a[0]))
        .fixed("JValue CreateString(string value)", a -> JValue.of(a[0]))
        .fixed("JValue CreateNull()", a -> JValue.ofNull())
        .property(
            "object Value",
            s -> ((JValue) s).value(),
            (s, a) -> {
              ((JValue) s).setValue(a[0]);
              return null;
            })
        .method(
            "string ToString(string format)",
            (s, a) -> Formats.format(((JValue) s).value(), text(a[0])))
        .method("string ToString(IFormatProvider formatProvider)", (s, a) -> s.toString());
  }
}
