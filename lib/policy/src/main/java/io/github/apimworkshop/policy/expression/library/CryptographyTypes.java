package io.github.apimworkshop.policy.expression.library;

import static io.github.apimworkshop.policy.expression.library.ConvertTypes.bytes;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeBuilder;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.model.TypeTable;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes, HMACs and random bytes; symmetric ciphers are in {@link CipherTypes}. */
final class CryptographyTypes {

  private static final String NAMESPACE = "System.Security.Cryptography.";

  private CryptographyTypes() {}

  /** A hash algorithm; the key is null for plain hashes. */
  private static final class Hash implements NetValue {
    private final NetType type;
    private final String algorithm;
    private byte[] key;
    private byte[] last;

    Hash(NetType type, String algorithm, byte[] key) {
      this.type = type;
      this.algorithm = algorithm;
      this.key = key;
    }

    @Override
    public NetType netType() {
      return type;
    }

    byte[] compute(byte[] data) {
      try {
        last = key == null ? MessageDigest.getInstance(algorithm).digest(data) : mac(data);
        return last.clone();
      } catch (GeneralSecurityException e) {
        throw new NetException(
            NAMESPACE + "CryptographicException", "The algorithm is not available.");
      }
    }

    private byte[] mac(byte[] data) throws GeneralSecurityException {
      String name = "Hmac" + algorithm.replace("-", "");
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
      return mac.doFinal(data);
    }
  }

  private record Generator(NetType netType, RandomGenerator random) implements NetValue {}

  private static NetType type(String name) {
    return NetType.of(new TypeDefinition(NAMESPACE + name, TypeKind.CLASS));
  }

  static void define(TypeTable table) {
    base(table);
    hash(table, "MD5", "MD5", List.of());
    hash(table, "SHA1", "SHA-1", List.of("SHA1Managed", "SHA1CryptoServiceProvider"));
    hash(table, "SHA256", "SHA-256", List.of("SHA256Managed"));
    hash(table, "SHA384", "SHA-384", List.of("SHA384Managed"));
    hash(table, "SHA512", "SHA-512", List.of("SHA512Managed"));
    keyed(table, "HMACMD5", "MD5", 64);
    keyed(table, "HMACSHA1", "SHA-1", 64);
    keyed(table, "HMACSHA256", "SHA-256", 64);
    keyed(table, "HMACSHA384", "SHA-384", 128);
    keyed(table, "HMACSHA512", "SHA-512", 128);
    random(table, "RandomNumberGenerator");
    NetType provider = random(table, "RNGCryptoServiceProvider");
    new TypeBuilder(
            table, new TypeDefinition(NAMESPACE + "CryptographicOperations", TypeKind.STATIC))
        .fixed(
            "bool FixedTimeEquals(byte[] left, byte[] right)",
            a -> MessageDigest.isEqual((byte[]) a[0], (byte[]) a[1]));
    provider.definition().refuse("GetNonZeroBytes");
    CipherTypes.define(table);
  }

  private static Hash self(Object value) {
    return (Hash) value;
  }

  private static void base(TypeTable table) {
    NetType type = type("HashAlgorithm");
    new TypeBuilder(table, type.definition())
        .bases("IDisposable")
        .method(
            "byte[] ComputeHash(byte[] buffer)", (s, a) -> self(s).compute(bytes(a[0], "buffer")))
        .method(
            "byte[] ComputeHash(byte[] buffer, int offset, int count)",
            (s, a) ->
                self(s)
                    .compute(
                        Arrays.copyOfRange(
                            bytes(a[0], "buffer"),
                            Arguments.number(a[1]),
                            Arguments.number(a[1]) + Arguments.number(a[2]))))
        .get("byte[] Hash", s -> self(s).last)
        .get("int HashSize", s -> self(s).compute(new byte[0]).length * 8)
        .method("void Dispose()", (s, a) -> null)
        .method("void Clear()", (s, a) -> null)
        .method("void Initialize()", (s, a) -> null)
        .refuse("TransformBlock", "TransformFinalBlock");
    new TypeBuilder(table, type("KeyedHashAlgorithm").definition())
        .bases("HashAlgorithm")
        .property(
            "byte[] Key",
            s -> self(s).key.clone(),
            (s, a) -> {
              self(s).key = bytes(a[0], "value").clone();
              return null;
            });
    new TypeBuilder(table, type("HMAC").definition()).bases("KeyedHashAlgorithm");
  }

  private static void hash(
      TypeTable table, String name, String algorithm, List<String> implementations) {
    NetType type = type(name);
    new TypeBuilder(table, type.definition())
        .bases("HashAlgorithm")
        .fixed(name + " Create()", a -> new Hash(type, algorithm, null))
        .fixed(
            "byte[] HashData(byte[] source)",
            a -> new Hash(type, algorithm, null).compute(bytes(a[0], "source")));
    for (String implementation : implementations) {
      NetType made = type(implementation);
      new TypeBuilder(table, made.definition())
          .bases(name)
          .create("()", a -> new Hash(made, algorithm, null));
    }
    if (name.equals("MD5")) {
      NetType made = type("MD5CryptoServiceProvider");
      new TypeBuilder(table, made.definition())
          .bases(name)
          .create("()", a -> new Hash(made, algorithm, null));
    }
  }

  private static void keyed(TypeTable table, String name, String algorithm, int keySize) {
    NetType type = type(name);
    new TypeBuilder(table, type.definition())
        .bases("HMAC")
        .create("()", (e, a) -> new Hash(type, algorithm, randomBytes(e.host().random(), keySize)))
        .create("(byte[] key)", a -> new Hash(type, algorithm, bytes(a[0], "key").clone()));
  }

  static byte[] randomBytes(RandomGenerator random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private static NetType random(TypeTable table, String name) {
    NetType type = type(name);
    TypeBuilder builder =
        new TypeBuilder(table, type.definition())
            .bases("IDisposable")
            .method(
                "void GetBytes(byte[] data)",
                (s, a) -> {
                  ((Generator) s).random.nextBytes(bytes(a[0], "data"));
                  return null;
                })
            .method("void Dispose()", (s, a) -> null);
    if (name.startsWith("RNG")) {
      builder
          .bases("RandomNumberGenerator")
          .create("()", (e, a) -> new Generator(type, e.host().random()));
    } else {
      builder.fixed(
          "RandomNumberGenerator Create()", (e, a) -> new Generator(type, e.host().random()));
    }
    return type;
  }
}
