package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.text;

import io.github.apimworkshop.policy.expression.model.Core;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.NetDictionary;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * X509Certificate2 and what belongs to it. A local gateway holds no certificates and its callers
 * show none; an expression can read one that came in a header.
 */
final class CertificateTypes {

  private static final String NAMESPACE = "System.Security.Cryptography.X509Certificates.";
  private static final NetType CERTIFICATE = type("X509Certificate2");
  private static final NetType NAME = type("X500DistinguishedName");
  private static final NetType PUBLIC_KEY = type("PublicKey");
  private static final NetType OID =
      NetType.of(new TypeDefinition("System.Security.Cryptography.Oid", TypeKind.CLASS));

  private CertificateTypes() {}

  private record Name(X500Principal content) implements NetValue {
    @Override
    public NetType netType() {
      return NAME;
    }
  }

  private record Oid(String value) implements NetValue {
    @Override
    public NetType netType() {
      return OID;
    }
  }

  private record Key(Certificate of) implements NetValue {
    @Override
    public NetType netType() {
      return PUBLIC_KEY;
    }
  }

  private static NetType type(String name) {
    return NetType.of(new TypeDefinition(NAMESPACE + name, TypeKind.CLASS));
  }

  private static Certificate self(Object value) {
    return (Certificate) value;
  }

  static void define(TypeTable table) {
    Enumerations.define(
        table,
        NAMESPACE + "X509NameType",
        "SimpleName",
        "EmailName",
        "UpnName",
        "DnsName",
        "DnsFromAlternativeName",
        "UrlName");
    Enumerations.define(
        table,
        NAMESPACE + "X509ContentType",
        "Unknown",
        "Cert",
        "SerializedCert",
        "Pfx",
        "SerializedStore",
        "Pkcs7",
        "Authenticode");
    new TypeBuilder(table, NAME.definition())
        .get("string Name", s -> DistinguishedName.of(((Name) s).content))
        .refuse("Decode", "Format", "RawData", "Oid");
    new TypeBuilder(table, OID.definition())
        .create("(string oid)", a -> new Oid(text(a[0])))
        .get("string Value", s -> ((Oid) s).value)
        .refuse("FriendlyName", "FromFriendlyName", "FromOidValue");
    new TypeBuilder(table, PUBLIC_KEY.definition())
        .get("Oid Oid", s -> new Oid(keyOid(((Key) s).of)))
        .refuse("Key", "EncodedKeyValue", "EncodedParameters");
    base(new TypeBuilder(table, type("X509Certificate").definition()));
    certificate(new TypeBuilder(table, CERTIFICATE.definition()));
    new TypeBuilder(
            table, new TypeDefinition(NAMESPACE + "RSACertificateExtensions", TypeKind.STATIC))
        .fixed(
            "RSA GetRSAPublicKey(this X509Certificate2 certificate)",
            a -> RsaTypes.publicKey(self(Arguments.present(a[0], "certificate"))))
        .fixed(
            "RSA GetRSAPrivateKey(this X509Certificate2 certificate)",
            a -> RsaTypes.privateKey(self(Arguments.present(a[0], "certificate"))))
        .refuse("CopyWithPrivateKey");
  }

  private static String keyOid(Certificate certificate) {
    return certificate.publicKey().getAlgorithm().equals("RSA")
        ? "1.2.840.113549.1.1.1"
        : "1.2.840.10045.2.1";
  }

  private static void base(TypeBuilder type) {
    type.bases("IDisposable")
        .get("string Subject", s -> self(s).subject())
        .get("string Issuer", s -> self(s).issuer())
        .method("byte[] GetCertHash()", (s, a) -> self(s).hash())
        .method("string GetCertHashString()", (s, a) -> self(s).thumbprint())
        .method("byte[] GetRawCertData()", (s, a) -> self(s).data())
        .method("string GetRawCertDataString()", (s, a) -> Certificate.hex(self(s).data()))
        .method("string GetSerialNumberString()", (s, a) -> self(s).serialNumberText())
        .method("byte[] GetSerialNumber()", (s, a) -> reversed(self(s).serialNumber()))
        .method(
            "string GetEffectiveDateString()",
            (s, a) -> Certificate.date(self(s).content().getNotBefore()).toString())
        .method(
            "string GetExpirationDateString()",
            (s, a) -> Certificate.date(self(s).content().getNotAfter()).toString())
        .method("string GetKeyAlgorithm()", (s, a) -> keyOid(self(s)))
        .method("string GetFormat()", (s, a) -> "X509")
        .method("void Dispose()", (s, a) -> null)
        .refuse(".ctor", "Import", "Export", "GetPublicKey", "GetPublicKeyString")
        .refuse("CreateFromCertFile", "CreateFromSignedFile");
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }

  private static void certificate(TypeBuilder type) {
    type.bases("X509Certificate")
        .create("(byte[] rawData)", a -> Certificate.read(CERTIFICATE, (byte[]) a[0], null))
        .create(
            "(byte[] rawData, string password)",
            a -> Certificate.read(CERTIFICATE, (byte[]) a[0], text(a[1])))
        .get("string Thumbprint", s -> self(s).thumbprint())
        .get("string SerialNumber", s -> self(s).serialNumberText())
        .get("string FriendlyName", s -> "")
        .get("X500DistinguishedName SubjectName", s -> new Name(subject(s)))
        .get("X500DistinguishedName IssuerName", s -> new Name(issuer(s)))
        .get("DateTime NotBefore", s -> Certificate.date(self(s).content().getNotBefore()))
        .get("DateTime NotAfter", s -> Certificate.date(self(s).content().getNotAfter()))
        .get("bool HasPrivateKey", s -> self(s).privateKey() != null)
        .get("byte[] RawData", s -> self(s).data())
        .get("int Version", s -> self(s).content().getVersion())
        .get("Oid SignatureAlgorithm", s -> new Oid(self(s).content().getSigAlgOID()))
        .get("PublicKey PublicKey", s -> new Key(self(s)))
        .method(
            "string GetNameInfo(X509NameType nameType, bool forIssuer)",
            (s, a) -> self(s).nameInfo(((EnumValue) a[0]).toString(), Arguments.truth(a[1])))
        // No certificate authority is trusted here, so no chain ends at one.
        .method("bool Verify()", (s, a) -> false)
        .method("bool VerifyNoRevocation()", (s, a) -> false)
        .refuse("PrivateKey", "Extensions", "Archived", "GetCertContentType", "Reset");
  }

  private static X500Principal subject(Object certificate) {
    return self(certificate).content().getSubjectX500Principal();
  }

  private static X500Principal issuer(Object certificate) {
    return self(certificate).content().getIssuerX500Principal();
  }

  static NetDictionary none() {
    TypeDefinition dictionary =
        StandardLibrary.table().find(CollectionInterfaces.GENERIC + "Dictionary", 2);
    return new NetDictionary(new NetType(dictionary, List.of(Core.STRING, CERTIFICATE)), true);
  }
}
