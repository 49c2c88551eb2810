package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.ConvertTypes.bytes;

import io.github.apimworkshop.policy.expression.model.Evaluation;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * SymmetricAlgorithm and the Encrypt and Decrypt extension methods of byte[]: AES, DES and
 * TripleDES.
 */
final class CipherTypes {

  private static final String NAMESPACE = "System.Security.Cryptography.";
  private static final NetType MODE =
      NetType.of(new TypeDefinition(NAMESPACE + "CipherMode", TypeKind.ENUM));
  private static final NetType PADDING =
      NetType.of(new TypeDefinition(NAMESPACE + "PaddingMode", TypeKind.ENUM));

  private CipherTypes() {}

  /** A cipher with its settings. */
  private static final class Symmetric implements NetValue {
    private final NetType type;
    private final String algorithm;
    private byte[] key;
    private byte[] iv;
    private int mode = 1;
    private int padding = 2;

    Symmetric(NetType type, String algorithm, RandomGenerator random) {
      this.type = type;
      this.algorithm = algorithm;
      this.key =
          CryptographyTypes.randomBytes(
              random, algorithm.equals("AES") ? 32 : algorithm.equals("DES") ? 8 : 24);
      this.iv = CryptographyTypes.randomBytes(random, algorithm.equals("AES") ? 16 : 8);
    }

    @Override
    public NetType netType() {
      return type;
    }
  }

  static void define(TypeTable table) {
    Enumerations.define(table, MODE.definition(), "CBC=1", "ECB=2", "OFB=3", "CFB=4", "CTS=5");
    Enumerations.define(
        table, PADDING.definition(), "None=1", "PKCS7=2", "Zeros=3", "ANSIX923=4", "ISO10126=5");
    NetType base = NetType.of(new TypeDefinition(NAMESPACE + "SymmetricAlgorithm", TypeKind.CLASS));
    new TypeBuilder(table, base.definition())
        .bases("IDisposable")
        .property(
            "byte[] Key",
            s -> self(s).key.clone(),
            (s, a) -> {
              self(s).key = bytes(a[0], "value").clone();
              return null;
            })
        .property(
            "byte[] IV",
            s -> self(s).iv.clone(),
            (s, a) -> {
              self(s).iv = bytes(a[0], "value").clone();
              return null;
            })
        .property(
            "CipherMode Mode",
            s -> new EnumValue(MODE, self(s).mode),
            (s, a) -> {
              self(s).mode = Arguments.flag(a[0]);
              return null;
            })
        .property(
            "PaddingMode Padding",
            s -> new EnumValue(PADDING, self(s).padding),
            (s, a) -> {
              self(s).padding = Arguments.flag(a[0]);
              return null;
            })
        .property("int KeySize", s -> self(s).key.length * 8, (s, a) -> null)
        .property("int BlockSize", s -> self(s).iv.length * 8, (s, a) -> null)
        .method("void Dispose()", (s, a) -> null)
        .method("void Clear()", (s, a) -> null)
        .fixed(
            "SymmetricAlgorithm Create(string algName)", (e, a) -> created(table, (String) a[0], e))
        .refuse("CreateEncryptor", "CreateDecryptor");
    for (String name :
        List.of(
            "Aes",
            "AesManaged",
            "AesCryptoServiceProvider",
            "RijndaelManaged",
            "TripleDES",
            "DES")) {
      String algorithm = name.startsWith("T") ? "DESede" : name.equals("DES") ? "DES" : "AES";
      NetType type = NetType.of(new TypeDefinition(NAMESPACE + name, TypeKind.CLASS));
      TypeBuilder builder = new TypeBuilder(table, type.definition()).bases("SymmetricAlgorithm");
      if (name.length() > 9) {
        builder.create("()", (e, a) -> new Symmetric(type, algorithm, e.host().random()));
      } else {
        builder.fixed(
            name + " Create()", (e, a) -> new Symmetric(type, algorithm, e.host().random()));
      }
    }
    extensions(
        new TypeBuilder(
            table, new TypeDefinition("ApiManagement.CipherExtensions", TypeKind.STATIC)));
  }

  /** The class that a name of .NET's table of algorithms means, or null. */
  private static Symmetric created(TypeTable table, String algorithm, Evaluation evaluation) {
    String name = algorithm == null ? "" : algorithm.toUpperCase(Locale.ROOT);
    String type =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "AES", "AESCRYPTOSERVICEPROVIDER" -> "AesCryptoServiceProvider";
          case "AESMANAGED" -> "AesManaged";
          case "RIJNDAEL", "RIJNDAELMANAGED" -> "RijndaelManaged";
          case "TRIPLEDES", "3DES", "TRIPLE DES" -> "TripleDES";
          case "DES" -> "DES";
          default -> null;
        };
    if (type == null) {
      return null;
    }
    String cipher = type.startsWith("T") ? "DESede" : type.equals("DES") ? "DES" : "AES";
    NetType known = NetType.of(table.find(NAMESPACE + type, 0));
    return new Symmetric(known, cipher, evaluation.host().random());
  }

  private static Symmetric self(Object value) {
    return (Symmetric) value;
  }

  private static void extensions(TypeBuilder type) {
    for (String name : List.of("Encrypt", "Decrypt")) {
      int direction = name.equals("Encrypt") ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
      type.fixed(
              "byte[] " + name + "(this byte[] input, string alg, byte[] key, byte[] iv)",
              a ->
                  run(
                      direction,
                      named((String) a[1]),
                      "CBC",
                      "PKCS5Padding",
                      bytes(a[0], "input"),
                      bytes(a[2], "key"),
                      bytes(a[3], "iv")))
          .fixed(
              "byte[] " + name + "(this byte[] input, SymmetricAlgorithm alg)",
              a -> configured(direction, (byte[]) a[0], self(a[1]), self(a[1]).key, self(a[1]).iv))
          .fixed(
              "byte[] "
                  + name
                  + "(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)",
              a -> configured(direction, (byte[]) a[0], self(a[1]), (byte[]) a[2], (byte[]) a[3]));
    }
  }

  private static String named(String algorithm) {
    String name = algorithm == null ? "" : algorithm.toUpperCase(Locale.ROOT);
    if (name.startsWith("AES")
        || name.startsWith("RIJNDAEL")
        || name.endsWith("AESMANAGED")
        || name.endsWith("AESCRYPTOSERVICEPROVIDER")) {
      return "AES";
    }
    if (name.equals("TRIPLEDES") || name.equals("3DES")) {
      return "DESede";
    }
    if (name.equals("DES")) {
      return "DES";
    }
    throw NetException.argument(
        "Algorithm '" + algorithm + "' is not supported.\r\nParameter name: alg");
  }

  private static Object configured(
      int direction, byte[] input, Symmetric settings, byte[] key, byte[] iv) {
    String mode =
        switch (settings.mode) {
          case 1 -> "CBC";
          case 2 -> "ECB";
          case 3 -> "OFB";
          case 4 -> "CFB8";
          default -> throw failure("Specified cipher mode is not valid for this algorithm.");
        };
    String padding =
        switch (settings.padding) {
          case 1 -> "NoPadding";
          case 2 -> "PKCS5Padding";
          case 5 -> "ISO10126Padding";
          default -> throw failure("Specified padding mode is not valid for this algorithm.");
        };
    return run(direction, settings.algorithm, mode, padding, bytes(input, "input"), key, iv);
  }

  private static NetException failure(String message) {
    return new NetException(NAMESPACE + "CryptographicException", message);
  }

  private static Object run(
      int direction,
      String algorithm,
      String mode,
      String padding,
      byte[] input,
      byte[] key,
      byte[] iv) {
    int block = algorithm.equals("AES") ? 16 : 8;
    boolean goodKey =
        algorithm.equals("AES")
            ? key.length == 16 || key.length == 24 || key.length == 32
            : key.length == (block == 8 && algorithm.equals("DES") ? 8 : 24);
    if (!goodKey) {
      throw failure("Specified key is not a valid size for this algorithm.");
    }
    if (iv.length != block) {
      throw failure(
          "Specified initialization vector (IV) does not match the block size for this algorithm.");
    }
    try {
      Cipher cipher = Cipher.getInstance(algorithm + "/" + mode + "/" + padding);
      SecretKeySpec secret = new SecretKeySpec(key, algorithm);
      if (mode.equals("ECB")) {
        cipher.init(direction, secret);
      } else {
        cipher.init(direction, secret, new IvParameterSpec(iv));
      }
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw failure(
          direction == Cipher.DECRYPT_MODE && input.length % block == 0
              ? "Padding is invalid and cannot be removed."
              : "Length of the data to decrypt is invalid.");
    }
  }
}
