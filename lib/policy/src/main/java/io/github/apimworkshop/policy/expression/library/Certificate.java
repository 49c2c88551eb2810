package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.DateTimeValue;
import io.github.apimworkshop.policy.expression.value.NetValue;
import io.github.apimworkshop.policy.host.KeyedCertificate;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

/** An X509Certificate2: what is in it, and the private key if it was read with one. */
record Certificate(NetType netType, X509Certificate content, PrivateKey privateKey)
    implements NetValue {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** From DER or PEM, or from a PKCS#12 store. */
  static Certificate read(NetType type, byte[] data, String password) {
    if (data == null || data.length == 0) {
      throw NetException.argument("Array cannot be empty or null.\r\nParameter name: rawData");
    }
    try {
      KeyedCertificate read = KeyedCertificate.read(data, password == null ? "" : password);
      return new Certificate(type, read.certificate(), read.privateKey());
    } catch (UnrecoverableKeyException e) {
      throw unreadable("The specified network password is not correct.");
    } catch (GeneralSecurityException e) {
      throw unreadable("Cannot find the requested object.");
    }
  }

  private static NetException unreadable(String message) {
    return new NetException("System.Security.Cryptography.CryptographicException", message);
  }

  byte[] data() {
    try {
      return content.getEncoded();
    } catch (GeneralSecurityException e) {
      throw unreadable("Cannot find the requested object.");
    }
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-1").digest(data());
    } catch (GeneralSecurityException e) {
      throw unreadable("The algorithm is not available.");
    }
  }

  String thumbprint() {
    return HEX.formatHex(hash());
  }

  /** The bytes as they stand in the certificate, the highest first. */
  byte[] serialNumber() {
    return content.getSerialNumber().toByteArray();
  }

  String serialNumberText() {
    return HEX.formatHex(serialNumber());
  }

  String subject() {
    return DistinguishedName.of(content.getSubjectX500Principal());
  }

  String issuer() {
    return DistinguishedName.of(content.getIssuerX500Principal());
  }

  /** GetNameInfo: the simple name, the mail address or the DNS name. */
  String nameInfo(String kind, boolean forIssuer) {
    var principal =
        forIssuer ? content.getIssuerX500Principal() : content.getSubjectX500Principal();
    String name =
        switch (kind) {
          case "SimpleName" -> DistinguishedName.value(principal, List.of("CN", "OU", "O", "E"));
          case "EmailName" -> or(alternative(1, forIssuer), mail(principal));
          case "DnsName", "DnsFromAlternativeName" ->
              or(
                  alternative(2, forIssuer),
                  kind.equals("DnsName")
                      ? DistinguishedName.value(principal, List.of("CN"))
                      : null);
          case "UrlName" -> alternative(6, forIssuer);
          default -> null;
        };
    return name == null ? "" : name;
  }

  private static String mail(javax.security.auth.x500.X500Principal principal) {
    return DistinguishedName.value(principal, List.of("E"));
  }

  private static String or(String first, String second) {
    return first != null ? first : second;
  }

  private String alternative(int kind, boolean forIssuer) {
    try {
      var names =
          forIssuer ? content.getIssuerAlternativeNames() : content.getSubjectAlternativeNames();
      if (names != null) {
        for (List<?> name : names) {
          if (name.get(0).equals(kind)) {
            return name.get(1).toString();
          }
        }
      }
      return null;
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  PublicKey publicKey() {
    return content.getPublicKey();
  }

  /** Local time, as .NET gives it. */
  static DateTimeValue date(Date date) {
    return new DateTimeValue(DateTimeValue.ticksOf(date.toInstant()), DateTimeValue.Kind.LOCAL);
  }

  static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  @Override
  public String toString() {
    return String.join(
        "\r\n",
        "[Subject]",
        "  " + subject(),
        "",
        "[Issuer]",
        "  " + issuer(),
        "",
        "[Serial Number]",
        "  " + serialNumberText(),
        "",
        "[Not Before]",
        "  " + date(content.getNotBefore()),
        "",
        "[Not After]",
        "  " + date(content.getNotAfter()),
        "",
        "[Thumbprint]",
        "  " + thumbprint(),
        "");
  }
}
