package io.github.apimworkshop.localazure.identity;

/** Signs the access tokens of the local Azure. Thread-safe. */
public interface TokenIssuer {
  /**
   * A token that any later run on the same state folder accepts, valid for 24 hours.
   *
   * @param principalId object id of a user, service principal or managed identity
   * @param audience resource the token is for, for example {@code
   *     https://cognitiveservices.azure.com}
   */
  AccessToken issue(String principalId, String audience);
}
