package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.Arguments.text;
import static io.github.apimworkshop.policy.expression.library.ConvertTypes.bytes;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** RSA with the key of a certificate: signing, verifying, encrypting, decrypting. */
final class RsaTypes {

  private static final String NAMESPACE = "System.Security.Cryptography.";
  private static final NetType RSA =
      NetType.of(new TypeDefinition(NAMESPACE + "RSA", TypeKind.CLASS));
  private static final NetType HASH_NAME =
      NetType.of(new TypeDefinition(NAMESPACE + "HashAlgorithmName", TypeKind.STRUCT));
  private static final NetType SIGNATURE_PADDING =
      NetType.of(new TypeDefinition(NAMESPACE + "RSASignaturePadding", TypeKind.CLASS));
  private static final NetType ENCRYPTION_PADDING =
      NetType.of(new TypeDefinition(NAMESPACE + "RSAEncryptionPadding", TypeKind.CLASS));

  /** .NET's names and the platform's. */
  private static final Map<String, String> DIGESTS =
      Map.of(
          "MD5", "MD5", "SHA1", "SHA-1", "SHA256", "SHA-256", "SHA384", "SHA-384", "SHA512",
          "SHA-512");

  private RsaTypes() {}

  /** The keys of one certificate; the private one may be missing. */
  private record Keys(PublicKey open, PrivateKey secret) implements NetValue {
    @Override
    public NetType netType() {
      return RSA;
    }
  }

  /** A hash algorithm or a padding, which is its name. */
  private record Named(NetType netType, String name) implements NetValue {
    @Override
    public String toString() {
      return name;
    }
  }

  static Object publicKey(Certificate certificate) {
    PublicKey key = certificate.publicKey();
    return key instanceof RSAKey ? new Keys(key, null) : null;
  }

  static Object privateKey(Certificate certificate) {
    PrivateKey key = certificate.privateKey();
    return key instanceof RSAKey ? new Keys(certificate.publicKey(), key) : null;
  }

  static void define(TypeTable table) {
    TypeBuilder hash =
        new TypeBuilder(table, HASH_NAME.definition())
            .create("(string name)", a -> new Named(HASH_NAME, text(a[0])))
            .get("string Name", s -> s.toString())
            .fixed(
                "bool op_Equality(HashAlgorithmName left, HashAlgorithmName right)",
                a -> a[0].equals(a[1]))
            .fixed(
                "bool op_Inequality(HashAlgorithmName left, HashAlgorithmName right)",
                a -> !a[0].equals(a[1]));
    for (String name : List.of("MD5", "SHA1", "SHA256", "SHA384", "SHA512")) {
      hash.getStatic("HashAlgorithmName " + name, () -> new Named(HASH_NAME, name));
    }
    padding(table, SIGNATURE_PADDING, "Pkcs1", "Pss");
    padding(
        table, ENCRYPTION_PADDING, "Pkcs1", "OaepSHA1", "OaepSHA256", "OaepSHA384", "OaepSHA512");
    new TypeBuilder(table, new TypeDefinition(NAMESPACE + "AsymmetricAlgorithm", TypeKind.CLASS))
        .bases("IDisposable")
        .get("int KeySize", s -> ((RSAKey) ((Keys) s).open).getModulus().bitLength())
        .method("void Clear()", (s, a) -> null)
        .method("void Dispose()", (s, a) -> null)
        .refuse("FromXmlString", "ToXmlString", "LegalKeySizes");
    rsa(new TypeBuilder(table, RSA.definition()));
  }

  private static void padding(TypeTable table, NetType type, String... names) {
    TypeBuilder builder = new TypeBuilder(table, type.definition());
    for (String name : names) {
      builder.getStatic(type.definition().name() + " " + name, () -> new Named(type, name));
    }
  }

  private static void rsa(TypeBuilder type) {
    type.bases("AsymmetricAlgorithm")
        .method(
            "byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)",
            (s, a) -> sign((Keys) s, bytes(a[0], "data"), a[1].toString(), a[2].toString()))
        .method(
            "bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)",
            (s, a) ->
                verify(
                    (Keys) s,
                    bytes(a[0], "data"),
                    bytes(a[1], "signature"),
                    a[2].toString(),
                    a[3].toString()))
        .method(
            "byte[] Encrypt(byte[] data, RSAEncryptionPadding padding)",
            (s, a) -> cipher((Keys) s, true, bytes(a[0], "data"), a[1].toString()))
        .method(
            "byte[] Decrypt(byte[] data, RSAEncryptionPadding padding)",
            (s, a) -> cipher((Keys) s, false, bytes(a[0], "data"), a[1].toString()))
        .refuse("Create", "SignHash", "VerifyHash", "ImportParameters", "ExportParameters")
        .refuse("ImportFromPem", "ImportRSAPrivateKey", "ImportPkcs8PrivateKey");
  }

  private static Signature signature(String hash, String padding) throws GeneralSecurityException {
    String digest = DIGESTS.get(hash);
    if (digest == null) {
      throw failure("'" + hash + "' is not a known hash algorithm.");
    }
    if (padding.equals("Pkcs1")) {
      return Signature.getInstance(hash + "withRSA");
    }
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), digestLength(hash), 1));
    return signature;
  }

  private static int digestLength(String hash) {
    return switch (hash) {
      case "MD5" -> 16;
      case "SHA1" -> 20;
      default -> Integer.parseInt(hash.substring(3)) / 8;
    };
  }

  private static byte[] sign(Keys keys, byte[] data, String hash, String padding) {
    if (keys.secret == null) {
      throw failure("Key does not exist.");
    }
    try {
      Signature signature = signature(hash, padding);
      signature.initSign(keys.secret);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw failure(e.getMessage());
    }
  }

  private static boolean verify(
      Keys keys, byte[] data, byte[] signed, String hash, String padding) {
    try {
      Signature signature = signature(hash, padding);
      signature.initVerify(keys.open);
      signature.update(data);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] cipher(Keys keys, boolean encrypt, byte[] data, String padding) {
    if (!encrypt && keys.secret == null) {
      throw failure("Key does not exist.");
    }
    try {
      Cipher cipher =
          Cipher.getInstance(
              padding.equals("Pkcs1") ? "RSA/ECB/PKCS1Padding" : "RSA/ECB/OAEPPadding");
      int mode = encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
      java.security.Key key = encrypt ? keys.open : keys.secret;
      if (padding.equals("Pkcs1")) {
        cipher.init(mode, key);
      } else {
        String digest = DIGESTS.get(padding.substring("Oaep".length()));
        cipher.init(
            mode,
            key,
            new OAEPParameterSpec(
                digest, "MGF1", new MGF1ParameterSpec(digest), PSource.PSpecified.DEFAULT));
      }
      return cipher.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw failure("The parameter is incorrect.");
    }
  }

  private static NetException failure(String message) {
    return new NetException(NAMESPACE + "CryptographicException", message);
  }
}
