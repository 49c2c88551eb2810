package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.json.JContainer;
import io.github.apimworkshop.policy.expression.json.JObject;
import io.github.apimworkshop.policy.expression.json.JProperty;
import io.github.apimworkshop.policy.expression.json.JToken;
import io.github.apimworkshop.policy.expression.json.JValue;
import io.github.apimworkshop.policy.expression.json.JsonCasts;
import io.github.apimworkshop.policy.expression.json.JsonConvert;
import io.github.apimworkshop.policy.expression.json.JsonDescendants;
import io.github.apimworkshop.policy.expression.json.JsonPath;
import io.github.apimworkshop.policy.expression.json.JsonReader;
import io.github.apimworkshop.policy.expression.json.JsonTypes;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeRelations;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.SequenceView;
import java.util.ArrayList;
import java.util.List;

/** JToken, JContainer and the extension methods on sequences of tokens. */
final class JsonTokenTypes {

  private static final List<NetType> SIMPLE =
      List.of(Core.BOOL, Core.DATE_TIME, Core.DATE_TIME_OFFSET, Core.GUID, Core.TIME_SPAN);

  private JsonTokenTypes() {}

  private static JToken token(Object self) {
    return (JToken) self;
  }

  static void define(TypeTable table) {
    TypeBuilder type = new TypeBuilder(table, JsonTypes.TOKEN.definition());
    type.bases("IEnumerable<JToken>")
        .get("JTokenType Type", s -> token(s).type().value())
        .get("JContainer Parent", s -> token(s).parent())
        .get("JToken Root", s -> token(s).root())
        .get("string Path", s -> token(s).path())
        .get("bool HasValues", s -> !token(s).children().isEmpty())
        .get("JToken First", s -> end(token(s), true))
        .get("JToken Last", s -> end(token(s), false))
        .get("JToken Next", s -> sibling(token(s), true))
        .get("JToken Previous", s -> sibling(token(s), false))
        .index(
            "JToken this[object key]",
            (s, a) -> token(s).get(a[0]),
            (s, a) -> set(token(s), a[0], (JToken) a[1]))
        .fixed(
            "JToken Parse(string json)",
            (e, a) -> {
              e.allocate(text(a[0]) == null ? 0 : text(a[0]).length());
              return JsonReader.read(text(a[0]), "JToken");
            })
        .fixed("JToken FromObject(object o)", a -> JsonConvert.fromObject(a[0]))
        .fixed(
            "bool DeepEquals(JToken t1, JToken t2)",
            a ->
                a[0] == a[1]
                    || (a[0] != null && a[1] != null && token(a[0]).deepEquals(token(a[1]))))
        .method("JToken DeepClone()", (s, a) -> token(s).deepClone())
        .method(
            "string ToString(Formatting formatting, params JsonConverter[] converters)",
            (e, s, a) -> JsonLibrary.counted(e, token(s).text(Arguments.flag(a[0]) == 1)))
        .method(
            "JEnumerable<JToken> Children()",
            (s, a) -> new SequenceView(JsonTypes.TOKEN, token(s)::iterator))
        .method("JEnumerable<T> Children<T>()", (e, t, s, a) -> children(token(s), t[0]))
        .method("IEnumerable<T> Values<T>()", (e, t, s, a) -> values(List.of(token(s)), t[0]))
        .method("T Value<T>(object key)", (e, t, s, a) -> JsonCasts.value(token(s).get(a[0]), t[0]))
        .method("T ToObject<T>()", (e, t, s, a) -> JsonConvert.toObject(token(s), t[0]))
        .method("JToken SelectToken(string path)", (s, a) -> single(token(s), text(a[0]), false))
        .method(
            "JToken SelectToken(string path, bool errorWhenNoMatch)",
            (s, a) -> single(token(s), text(a[0]), Arguments.truth(a[1])))
        .method(
            "IEnumerable<JToken> SelectTokens(string path)",
            (s, a) -> view(JsonTypes.TOKEN, JsonPath.select(token(s), text(a[0]))))
        .method(
            "void Remove()",
            (s, a) -> {
              token(s).remove();
              return null;
            })
        .method(
            "void Replace(JToken value)",
            (s, a) -> {
              token(s).replace(token(a[0]));
              return null;
            })
        .method("IEnumerable<JToken> AfterSelf()", (s, a) -> siblings(s, true))
        .method("IEnumerable<JToken> BeforeSelf()", (s, a) -> siblings(s, false))
        .method("void AddAfterSelf(object content)", (e, s, a) -> beside(e, s, true, a[0]))
        .method("void AddBeforeSelf(object content)", (e, s, a) -> beside(e, s, false, a[0]))
        .method(
            "IEnumerable<JToken> Ancestors()", (s, a) -> view(JsonTypes.TOKEN, ancestors(token(s))))
        .refuse("Load", "ReadFrom", "WriteTo", "CreateReader", "CreateWriter");
    operators(type);
    new TypeBuilder(
            table, new TypeDefinition("Newtonsoft.Json.Linq.JEnumerable", TypeKind.INTERFACE, "T"))
        .bases("IEnumerable<T>");
    new TypeBuilder(table, JsonTypes.CONTAINER.definition())
        .bases("JToken")
        .get("int Count", s -> ((JContainer) s).count())
        .method(
            "void Add(object content)",
            (e, s, a) -> {
              e.allocate(1);
              ((JContainer) s).add(a[0]);
              return null;
            })
        .method(
            "void AddFirst(object content)",
            (e, s, a) -> {
              e.allocate(1);
              ((JContainer) s).insert(0, a[0]);
              return null;
            })
        .method(
            "void RemoveAll()",
            (s, a) -> {
              ((JContainer) s).removeAll();
              return null;
            })
        .method(
            "void Merge(object content)",
            (s, a) -> {
              merge(s, a[0]);
              return null;
            })
        .method(
            "IEnumerable<JToken> Descendants()",
            (s, a) -> new SequenceView(JsonTypes.TOKEN, () -> new JsonDescendants(token(s))))
        .method(
            "IEnumerable<JToken> DescendantsAndSelf()",
            (s, a) ->
                new SequenceView(
                    JsonTypes.TOKEN,
                    () ->
                        LinqIterators.concat(LinqIterators.one(s), new JsonDescendants(token(s)))));
    extensions(
        new TypeBuilder(
            table, new TypeDefinition("Newtonsoft.Json.Linq.Extensions", TypeKind.STATIC)));
  }

  private static SequenceView view(NetType element, List<? extends JToken> tokens) {
    List<Object> copy = new ArrayList<>(tokens);
    return new SequenceView(element, copy::iterator);
  }

  /** Children&lt;JObject&gt;() keeps the children of that type and leaves the others out. */
  private static SequenceView children(JToken token, NetType type) {
    return new SequenceView(
        type, () -> LinqIterators.filter(token.iterator(), TypeRelations.check(type)));
  }

  private static Object end(JToken token, boolean first) {
    List<JToken> children = token.children();
    return children.isEmpty() ? null : children.get(first ? 0 : children.size() - 1);
  }

  private static Object siblings(Object self, boolean after) {
    return view(JsonTypes.TOKEN, token(self).siblings(after));
  }

  private static Object sibling(JToken token, boolean after) {
    List<JToken> all = token.siblings(after);
    return all.isEmpty() ? null : all.get(after ? 0 : all.size() - 1);
  }

  private static Object beside(Evaluation evaluation, Object self, boolean after, Object content) {
    evaluation.allocate(1);
    token(self).addBeside(after, content);
    return null;
  }

  private static Object set(JToken token, Object key, JToken value) {
    if (token instanceof JObject object && key instanceof String name) {
      object.set(name, value);
    } else if (token instanceof io.github.apimworkshop.policy.expression.json.JArray array
        && key instanceof Integer index) {
      array.set(index, value);
    } else {
      token.get(key);
    }
    return null;
  }

  private static void merge(Object self, Object content) {
    if (self instanceof JObject mine && content instanceof JObject other) {
      mine.merge(other);
    } else if (self instanceof io.github.apimworkshop.policy.expression.json.JArray mine
        && content instanceof io.github.apimworkshop.policy.expression.json.JArray other) {
      other.children().forEach(c -> mine.append(c.deepClone()));
    }
  }

  private static Object single(JToken token, String path, boolean required) {
    List<JToken> found = JsonPath.select(token, path, required);
    if (found.size() > 1) {
      throw new NetException("Newtonsoft.Json.JsonException", "Path returned multiple tokens.");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<JToken> ancestors(JToken token) {
    List<JToken> all = new ArrayList<>();
    for (JToken parent = token.parent(); parent != null; parent = parent.parent()) {
      all.add(parent);
    }
    return all;
  }

  private static void operators(TypeBuilder type) {
    List<NetType> all = new ArrayList<>(SIMPLE);
    for (NumberKind kind : NumberKind.values()) {
      all.add(kind.type());
    }
    for (NetType simple : all) {
      String name = simple.displayName();
      type.fixed("JToken op_Implicit(" + name + " value)", a -> JValue.of(a[0]))
          .fixed("JToken op_Implicit(" + name + "? value)", a -> JValue.of(a[0]))
          .fixed(name + " op_Explicit(JToken value)", a -> JsonCasts.explicit(token(a[0]), simple))
          .fixed(
              name + "? op_Explicit(JToken value)",
              a -> JsonCasts.explicit(token(a[0]), Core.nullable(simple)));
    }
    for (NetType reference : List.of(Core.STRING, Core.URI, Core.arrayOf(Core.BYTE))) {
      String name = reference.displayName();
      type.fixed("JToken op_Implicit(" + name + " value)", a -> JValue.of(a[0]))
          .fixed(
              name + " op_Explicit(JToken value)", a -> JsonCasts.explicit(token(a[0]), reference));
    }
    type.fixed("char op_Explicit(JToken value)", a -> JsonCasts.explicit(token(a[0]), Core.CHAR));
  }

  private static void extensions(TypeBuilder type) {
    type.fixed("U Value<U>(this IEnumerable<JToken> value)", (e, t, a) -> valueOf(a[0], t[0]))
        .fixed(
            "IEnumerable<JToken> Values(this IEnumerable<JToken> source)",
            a -> values(tokens(a[0]), JsonTypes.TOKEN))
        .fixed(
            "IEnumerable<JToken> Values(this IEnumerable<JToken> source, object key)",
            a -> keyed(tokens(a[0]), a[1]))
        .fixed(
            "IEnumerable<U> Values<U>(this IEnumerable<JToken> source)",
            (e, t, a) -> values(tokens(a[0]), t[0]))
        .fixed(
            "IEnumerable<U> Values<U>(this IEnumerable<JToken> source, object key)",
            (e, t, a) -> converted(keyedList(tokens(a[0]), a[1]), t[0]))
        .fixed(
            "IEnumerable<JToken> Children<T>(this IEnumerable<T> source)",
            a -> values(tokens(a[0]), JsonTypes.TOKEN))
        .fixed(
            "IEnumerable<U> Children<T, U>(this IEnumerable<T> source)",
            (e, t, a) -> converted(flat(tokens(a[0])), t[1]))
        .fixed(
            "IEnumerable<JProperty> Properties(this IEnumerable<JObject> source)",
            a -> view(JsonTypes.PROPERTY, flat(tokens(a[0]))));
  }

  private static List<JToken> tokens(Object source) {
    if (source instanceof JToken token && !(source instanceof JContainer)) {
      return List.of(token);
    }
    List<JToken> tokens = new ArrayList<>();
    io.github.apimworkshop.policy.expression.value.Sequences.iterate(source)
        .forEachRemaining(t -> tokens.add((JToken) t));
    return tokens;
  }

  /** Value&lt;U&gt;() without a key: the token itself. */
  private static Object valueOf(Object source, NetType type) {
    if (source instanceof JToken token) {
      return JsonCasts.value(token, type);
    }
    throw NetException.argument("Source value must be a JToken.");
  }

  private static SequenceView values(List<JToken> tokens, NetType type) {
    return converted(flat(tokens), type);
  }

  private static List<JToken> flat(List<JToken> tokens) {
    List<JToken> flat = new ArrayList<>();
    for (JToken token : tokens) {
      if (token instanceof JProperty property) {
        flat.add(property.value());
      } else if (token instanceof JValue) {
        throw NetException.invalidOperation(
            "Cannot access child value on Newtonsoft.Json.Linq.JValue.");
      } else {
        flat.addAll(token.children());
      }
    }
    return flat;
  }

  private static List<JToken> keyedList(List<JToken> tokens, Object key) {
    List<JToken> found = new ArrayList<>();
    for (JToken token : tokens) {
      JToken value = token.get(key);
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  private static SequenceView keyed(List<JToken> tokens, Object key) {
    return view(JsonTypes.TOKEN, keyedList(tokens, key));
  }

  private static SequenceView converted(List<JToken> tokens, NetType type) {
    return new SequenceView(
        type, () -> tokens.stream().map(t -> JsonCasts.value(t, type)).iterator());
  }
}
