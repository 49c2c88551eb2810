package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.context.MessageBody;
import io.github.apimworkshop.policy.context.RequestMessage;
import io.github.apimworkshop.policy.context.ResponseMessage;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.expression.json.JsonReader;
import io.github.apimworkshop.policy.expression.json.JsonTypes;
import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.HostTypes;
import io.github.apimworkshop.policy.expression.value.NetUri;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** IRequest, IResponse, IUrl and IMessageBody. */
final class MessageTypes {

  private MessageTypes() {}

  static void define(TypeTable table) {
    for (NetType view : List.of(ValuesView.TYPE, ParametersView.TYPE)) {
      new TypeBuilder(table, view.definition()).bases("IReadOnlyDictionary<TKey, TValue>");
    }
    new TypeBuilder(table, new VariablesView(java.util.Map.of()).netType().definition())
        .bases("IReadOnlyDictionary<TKey, TValue>");
    request(new TypeBuilder(table, HostTypes.REQUEST.definition()));
    new TypeBuilder(table, HostTypes.RESPONSE.definition())
        .get("int StatusCode", s -> ((ResponseMessage) s).statusCode())
        .get("string StatusReason", s -> ((ResponseMessage) s).statusReason())
        .get(
            "IReadOnlyDictionary<string, string[]> Headers",
            s -> new HeadersView(((ResponseMessage) s).headers()))
        .get("IMessageBody Body", s -> ((ResponseMessage) s).body());
    new TypeBuilder(table, HostTypes.URL.definition())
        .get("string Scheme", s -> ((Url) s).scheme())
        .get("string Host", s -> ((Url) s).host())
        .get("int Port", s -> ((Url) s).port())
        .get("string Path", s -> ((Url) s).path())
        .get("string QueryString", s -> ((Url) s).queryString())
        .get(
            "IReadOnlyDictionary<string, string[]> Query",
            s -> new ValuesView(((Url) s).query(), true))
        .method("Uri ToUri()", (s, a) -> NetUri.of(s.toString()));
    new TypeBuilder(table, HostTypes.BODY.definition())
        .method(
            "T As<T>(bool preserveContent = false)",
            (e, t, s, a) -> as(e, t[0], (MessageBody) s, Arguments.truth(a[0])))
        .method(
            "IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false)",
            (e, t, s, a) ->
                FormContent.parse(text(read(e, (MessageBody) s, Arguments.truth(a[0])))));
  }

  private static RequestMessage request(Object self) {
    return (RequestMessage) self;
  }

  private static void request(TypeBuilder type) {
    type.get("string Method", s -> request(s).method())
        .get("IUrl Url", s -> request(s).url())
        .get("IUrl OriginalUrl", s -> request(s).originalUrl())
        .get(
            "IReadOnlyDictionary<string, string[]> Headers",
            s -> new HeadersView(request(s).headers()))
        .get("string IpAddress", s -> request(s).ipAddress())
        .get(
            "IReadOnlyDictionary<string, string> MatchedParameters",
            s -> new ParametersView(request(s).matchedParameters()))
        .get("IMessageBody Body", s -> request(s).body())
        .get("X509Certificate2 Certificate", s -> null)
        .get("IPrivateEndpointConnection PrivateEndpointConnection", s -> null);
  }

  private static byte[] read(Evaluation evaluation, MessageBody body, boolean preserve) {
    byte[] bytes = body.read(preserve);
    evaluation.allocate(bytes.length);
    return bytes;
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Object as(
      Evaluation evaluation, NetType type, MessageBody body, boolean preserve) {
    byte[] bytes = read(evaluation, body, preserve);
    if (type.equals(Core.STRING)) {
      return text(bytes);
    }
    if (type.equals(Core.arrayOf(Core.BYTE))) {
      return bytes;
    }
    if (type.equals(JsonTypes.OBJECT)
        || type.equals(JsonTypes.ARRAY)
        || type.equals(JsonTypes.TOKEN)) {
      return JsonReader.read(text(bytes), type.definition().name());
    }
    Object xml = BodyXml.as(type, text(bytes));
    if (xml != null) {
      return xml;
    }
    throw NetException.notSupported("The message body cannot be read as '" + type.clrName() + "'.");
  }
}
