package io.github.apimworkshop.localazure.provider;

import io.github.apimworkshop.localazure.resource.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Entity tags: equal content has equal tags. */
public final class Etag {
  private Etag() {}

  /** Quoted, of the answer to GET and of the secrets. */
  public static String of(Resource resource) {
    byte[] text = (resource.body() + "" + resource.secrets()).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return '"' + Base64.getEncoder().encodeToString(Arrays.copyOf(hash, 8)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
