package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetArray;
import io.github.apimworkshop.policy.expression.value.NetUri;
import io.github.apimworkshop.policy.expression.value.UriText;
import java.util.ArrayList;
import java.util.List;

/** Uri; WebUtility is in {@link WebText}, IPAddress in {@link AddressTypes}. */
final class NetworkTypes {

  private NetworkTypes() {}

  private static NetUri uri(Object self) {
    return (NetUri) self;
  }

  static void define(TypeTable table) {
    Enumerations.define(table, "System.UriKind", "RelativeOrAbsolute", "Absolute", "Relative");
    Enumerations.define(table, "System.UriPartial", "Scheme", "Authority", "Path", "Query");
    Enumerations.define(table, "System.UriHostNameType", "Unknown", "Basic", "Dns", "IPv4", "IPv6");
    TypeBuilder type =
        new TypeBuilder(table, Core.URI.definition())
            .create("(string uriString)", a -> NetUri.of(text(a[0])))
            .create(
                "(string uriString, UriKind uriKind)",
                a -> ofKind(text(a[0]), Arguments.flag(a[1])))
            .create("(Uri baseUri, string relativeUri)", a -> based(a[0], text(a[1])))
            .create("(Uri baseUri, Uri relativeUri)", a -> based(a[0], uri(a[1]).original()))
            .constant("UriSchemeHttp", "http")
            .constant("UriSchemeHttps", "https")
            .constant("SchemeDelimiter", "://")
            .fixed(
                "string EscapeDataString(string stringToEscape)",
                a -> UriText.escapeData(Arguments.required(a[0], "stringToEscape")))
            .fixed(
                "string EscapeUriString(string stringToEscape)",
                a -> UriText.escapeUri(Arguments.required(a[0], "stringToEscape")))
            .fixed(
                "string UnescapeDataString(string stringToUnescape)",
                a -> UriText.unescapeData(Arguments.required(a[0], "stringToUnescape")))
            .fixed(
                "string HexEscape(char character)",
                a -> String.format("%%%02X", (int) (Character) a[0]))
            .fixed(
                "bool IsWellFormedUriString(string uriString, UriKind uriKind)",
                a -> a[0] != null && wellFormed(text(a[0]), Arguments.flag(a[1])))
            .fixed(
                "bool TryCreate(string uriString, UriKind uriKind, out Uri result)",
                a -> tryCreate(a))
            .fixed(
                "bool TryCreate(Uri baseUri, string relativeUri, out Uri result)", a -> tryBased(a))
            .method(
                "string GetLeftPart(UriPartial part)", (s, a) -> left(uri(s), Arguments.flag(a[0])))
            .method("Uri MakeRelativeUri(Uri uri)", (s, a) -> relative(uri(s), uri(a[0])))
            .method(
                "bool IsBaseOf(Uri uri)",
                (s, a) -> uri(a[0]).absoluteUri().startsWith(uri(s).absoluteUri()))
            .fixed(
                "bool op_Equality(Uri uri1, Uri uri2)", a -> java.util.Objects.equals(a[0], a[1]))
            .fixed(
                "bool op_Inequality(Uri uri1, Uri uri2)",
                a -> !java.util.Objects.equals(a[0], a[1]));
    parts(type);
  }

  private static void parts(TypeBuilder type) {
    type.get("string AbsoluteUri", s -> uri(s).absoluteUri())
        .get("string AbsolutePath", s -> uri(s).path())
        .get("string LocalPath", s -> UriText.unescapeData(uri(s).path()))
        .get("string Authority", s -> uri(s).hostAndPort())
        .get("string Host", s -> uri(s).host())
        .get("string DnsSafeHost", s -> uri(s).host())
        .get("string IdnHost", s -> uri(s).host())
        .get("int Port", s -> uri(s).port())
        .get("string Scheme", s -> uri(s).scheme())
        .get("string Query", s -> uri(s).query())
        .get("string Fragment", s -> uri(s).fragment())
        .get("string PathAndQuery", s -> uri(s).path() + uri(s).query())
        .get("string UserInfo", s -> uri(s).userInfo())
        .get("string OriginalString", s -> uri(s).original())
        .get("bool IsAbsoluteUri", s -> uri(s).isAbsolute())
        .get("bool IsDefaultPort", s -> uri(s).isDefaultPort())
        .get("bool IsFile", s -> uri(s).scheme().equals("file"))
        .get(
            "bool IsLoopback",
            s -> uri(s).host().equals("localhost") || uri(s).host().startsWith("127."))
        .get("string[] Segments", s -> NetArray.ofStrings(segments(uri(s).path())));
  }

  private static Object ofKind(String text, int kind) {
    NetUri absolute = NetUri.tryAbsolute(text);
    if (kind == 1 || (kind == 0 && absolute != null)) {
      return NetUri.of(text);
    }
    if (absolute != null) {
      throw new NetException(
          "System.UriFormatException",
          "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.");
    }
    return NetUri.relative(text);
  }

  private static Object based(Object base, String relative) {
    if (base == null) {
      throw NetException.argumentNull("baseUri");
    }
    if (!uri(base).isAbsolute()) {
      throw NetException.argument("A base URI is required to be an absolute URI.");
    }
    return uri(base).resolve(relative == null ? "" : relative);
  }

  private static boolean wellFormed(String text, int kind) {
    boolean absolute = NetUri.tryAbsolute(text) != null;
    boolean plain = text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
    return plain && (kind == 0 || absolute == (kind == 1));
  }

  private static Object tryCreate(Object[] a) {
    a[2] = null;
    if (a[0] == null) {
      return false;
    }
    try {
      a[2] = ofKind(text(a[0]), Arguments.flag(a[1]));
      return true;
    } catch (NetException e) {
      return false;
    }
  }

  private static Object tryBased(Object[] a) {
    a[2] = null;
    try {
      a[2] = based(a[0], text(a[1]));
      return true;
    } catch (NetException e) {
      return false;
    }
  }

  private static String left(NetUri uri, int part) {
    String scheme = uri.scheme() + "://";
    return switch (part) {
      case 0 -> scheme;
      case 1 -> scheme + (uri.userInfo().isEmpty() ? "" : uri.userInfo() + "@") + uri.hostAndPort();
      case 2 -> left(uri, 1) + uri.path();
      default -> left(uri, 2) + uri.query();
    };
  }

  private static Object relative(NetUri from, NetUri to) {
    if (!left(from, 1).equals(left(to, 1))) {
      return to;
    }
    String base = from.path().substring(0, from.path().lastIndexOf('/') + 1);
    String tail = to.path() + to.query() + to.fragment();
    int common = 0;
    for (int i = 0;
        i < Math.min(base.length(), to.path().length()) && base.charAt(i) == to.path().charAt(i);
        i++) {
      common = base.charAt(i) == '/' ? i + 1 : common;
    }
    long up = base.substring(common).chars().filter(c -> c == '/').count();
    return NetUri.relative("../".repeat((int) up) + tail.substring(common));
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash + 1;
      segments.add(path.substring(start, end));
      start = end;
    }
    return segments;
  }
}
