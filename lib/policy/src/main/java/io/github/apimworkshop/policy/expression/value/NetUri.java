package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** System.Uri: absolute ones are split and normalised, relative ones keep their text. */
public final class NetUri implements NetValue {

  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "([a-zA-Z][a-zA-Z0-9+.-]*):(?://(?:([^/?#@]*)@)?(\\[[^\\]]*\\]|[^/?#:]*)(?::(\\d*))?)?([^?#]*)(\\?[^#]*)?(#.*)?",
          Pattern.DOTALL);
  private static final String UNRESERVED = "-._~";

  private final String original;
  private final String scheme;
  private final String userInfo;
  private final String host;
  private final int port;
  private final String path;
  private final String query;
  private final String fragment;

  private NetUri(String original, Matcher m) {
    this.original = original;
    this.scheme = m == null ? null : m.group(1).toLowerCase(Locale.ROOT);
    this.userInfo = m == null || m.group(2) == null ? "" : m.group(2);
    this.host = m == null || m.group(3) == null ? "" : m.group(3).toLowerCase(Locale.ROOT);
    String digits = m == null ? null : m.group(4);
    this.port = digits == null || digits.isEmpty() ? defaultPort(scheme) : Integer.parseInt(digits);
    String raw = m == null ? "" : m.group(5);
    this.path = raw.isEmpty() && !host.isEmpty() ? "/" : normalPath(escapeIllegal(raw));
    this.query = m == null || m.group(6) == null ? "" : escapeIllegal(m.group(6));
    this.fragment = m == null || m.group(7) == null ? "" : escapeIllegal(m.group(7));
  }

  /** new Uri(text): absolute, or an error. */
  public static NetUri of(String text) {
    if (text == null) {
      throw NetException.argumentNull("uriString");
    }
    NetUri uri = tryAbsolute(text.trim());
    if (uri == null) {
      throw new NetException("System.UriFormatException", whyNoUri(text.trim()));
    }
    return uri;
  }

  private static String whyNoUri(String text) {
    if (text.isEmpty()) {
      return "Invalid URI: The URI is empty.";
    }
    Matcher m = ABSOLUTE.matcher(text);
    if (!m.matches() || !text.startsWith("//", m.end(1) + 1)) {
      return "Invalid URI: The format of the URI could not be determined.";
    }
    boolean badPort = isBadPort(m.group(4));
    return badPort
        ? "Invalid URI: Invalid port specified."
        : "Invalid URI: The hostname could not be parsed.";
  }

  private static boolean isBadPort(String digits) {
    return digits != null
        && (digits.length() > 5 || (!digits.isEmpty() && Integer.parseInt(digits) > 65535));
  }

  /** An absolute URI, or null. */
  public static NetUri tryAbsolute(String text) {
    Matcher m = ABSOLUTE.matcher(text);
    if (!m.matches()) {
      return null;
    }
    boolean authority = text.startsWith("//", m.end(1) + 1);
    boolean web = m.group(1).toLowerCase(Locale.ROOT).startsWith("http");
    boolean bad = web && (!authority || m.group(3).isEmpty() || m.group(3).contains(" "));
    boolean badPort = isBadPort(m.group(4));
    return bad || badPort ? null : new NetUri(text, m);
  }

  /** A relative URI. */
  public static NetUri relative(String text) {
    return new NetUri(text, null);
  }

  /** Another URI seen from this one. */
  public NetUri resolve(String reference) {
    NetUri absolute = tryAbsolute(reference);
    if (absolute != null) {
      return absolute;
    }
    if (reference.startsWith("//")) {
      return of(scheme + ":" + reference);
    }
    String base = authority();
    if (reference.startsWith("/")) {
      return of(base + reference);
    }
    if (reference.isEmpty()) {
      return this;
    }
    if (reference.startsWith("?") || reference.startsWith("#")) {
      return of(base + path + reference);
    }
    return of(base + path.substring(0, path.lastIndexOf('/') + 1) + reference);
  }

  private String authority() {
    return scheme
        + "://"
        + (userInfo.isEmpty() ? "" : userInfo + "@")
        + host
        + (isDefaultPort() ? "" : ":" + port);
  }

  private static String normalPath(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    java.util.List<String> parts = new java.util.ArrayList<>();
    String[] all = path.split("/", -1);
    for (int i = 0; i < all.length; i++) {
      boolean last = i == all.length - 1;
      if (all[i].equals("..")) {
        if (parts.size() > 1) {
          parts.remove(parts.size() - 1);
        }
      } else if (!all[i].equals(".")) {
        parts.add(all[i]);
        continue;
      }
      if (last) {
        parts.add("");
      }
    }
    return String.join("/", parts);
  }

  private static int defaultPort(String scheme) {
    if (scheme == null) {
      return -1;
    }
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "https", "wss" -> 443;
      case "ftp" -> 21;
      default -> -1;
    };
  }

  /** Uri.EscapeDataString. */
  public static String escapeData(String text) {
    return escape(text, UNRESERVED);
  }

  /** Uri.EscapeUriString. */
  public static String escapeUri(String text) {
    return escape(text, UNRESERVED + ";/?:@&=+$,#[]!'()*");
  }

  /** Codes of characters that need none are resolved; a percent sign that begins no code is one. */
  private static String escapeIllegal(String text) {
    StringBuilder legal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean code = c == '%' && i + 2 < text.length() && isHex(text, i);
      int value = code ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : c;
      if (code && value < 128 && isUnreserved(value)) {
        legal.append((char) value);
        i += 2;
      } else {
        legal.append(c == '%' && !code ? "%25" : c);
      }
    }
    return escape(legal.toString(), UNRESERVED + ";/?:@&=+$,#[]!'()*%");
  }

  private static boolean isUnreserved(int c) {
    return Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
  }

  private static String escape(String text, String kept) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
      if (plain) {
        escaped.append((char) c);
      } else {
        escaped.append(String.format("%%%02X", c));
      }
    }
    return escaped.toString();
  }

  /** Uri.UnescapeDataString. */
  public static String unescapeData(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    int i = 0;
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    while (i < source.length) {
      boolean code =
          source[i] == '%'
              && i + 2 < source.length
              && Character.digit(source[i + 1], 16) >= 0
              && Character.digit(source[i + 2], 16) >= 0;
      if (code) {
        bytes.write(Character.digit(source[i + 1], 16) * 16 + Character.digit(source[i + 2], 16));
        i += 3;
      } else {
        bytes.write(source[i++]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private NetUri absolute() {
    if (scheme == null) {
      throw NetException.invalidOperation("This operation is not supported for a relative URI.");
    }
    return this;
  }

  /** Whether it has a scheme. */
  public boolean isAbsolute() {
    return scheme != null;
  }

  /** Uri.Scheme. */
  public String scheme() {
    return absolute().scheme;
  }

  /** Uri.Host. */
  public String host() {
    return absolute().host;
  }

  /** Uri.Port. */
  public int port() {
    return absolute().port;
  }

  /** Uri.IsDefaultPort. */
  public boolean isDefaultPort() {
    return port == defaultPort(scheme);
  }

  /** Uri.AbsolutePath. */
  public String path() {
    return absolute().path;
  }

  /** Uri.Query with its question mark. */
  public String query() {
    return absolute().query;
  }

  /** Uri.Fragment with its hash. */
  public String fragment() {
    return absolute().fragment;
  }

  /** Uri.UserInfo. */
  public String userInfo() {
    return absolute().userInfo;
  }

  /** Uri.Authority. */
  public String hostAndPort() {
    return absolute().host + (isDefaultPort() ? "" : ":" + port);
  }

  /** Uri.AbsoluteUri. */
  public String absoluteUri() {
    absolute();
    boolean hasHost = !host.isEmpty() || original.startsWith("//", scheme.length() + 1);
    return (hasHost ? authority() : scheme + ":") + path + query + fragment;
  }

  /** Uri.OriginalString. */
  public String original() {
    return original;
  }

  @Override
  public NetType netType() {
    return Core.URI;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetUri that
        && (scheme == null
            ? original.equals(that.original)
            : that.scheme != null && absoluteUri().equals(that.absoluteUri()));
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return scheme == null ? original : unescapeSafe(absoluteUri());
  }

  /** ToString shows escaped characters unless they would change the meaning. */
  private static String unescapeSafe(String uri) {
    StringBuilder shown = new StringBuilder();
    int i = 0;
    while (i < uri.length()) {
      int end = i;
      while (end + 2 < uri.length() && uri.charAt(end) == '%' && isHex(uri, end)) {
        end += 3;
      }
      if (end > i) {
        String decoded = unescapeData(uri.substring(i, end));
        boolean keep =
            decoded
                .chars()
                .anyMatch(c -> c < ' ' || "%/?#:@&=+$,;[]\\\u007f\ufffd".indexOf(c) >= 0);
        shown.append(keep ? uri.substring(i, end) : decoded);
        i = end;
      } else {
        shown.append(uri.charAt(i++));
      }
    }
    return shown.toString();
  }

  private static boolean isHex(String text, int percent) {
    return Character.digit(text.charAt(percent + 1), 16) >= 0
        && Character.digit(text.charAt(percent + 2), 16) >= 0;
  }
}
