package io.github.apimworkshop.policy.expression.value;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** System.Uri: absolute ones are split and normalised, relative ones keep their text. */
public final class NetUri implements NetValue {

  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "([a-zA-Z][a-zA-Z0-9+.-]*):(?://(?:([^/?#@]*)@)?(\\[[^\\]]*\\]|[^/?#:]*)(?::(\\d*))?)?([^?#]*)(\\?[^#]*)?(#.*)?",
          Pattern.DOTALL);

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
    this.path = raw.isEmpty() && !host.isEmpty() ? "/" : normalPath(UriText.escapeIllegal(raw));
    this.query = m == null || m.group(6) == null ? "" : UriText.escapeIllegal(m.group(6));
    this.fragment = m == null || m.group(7) == null ? "" : UriText.escapeIllegal(m.group(7));
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
    return scheme == null ? original : UriText.unescapeSafe(absoluteUri());
  }
}
