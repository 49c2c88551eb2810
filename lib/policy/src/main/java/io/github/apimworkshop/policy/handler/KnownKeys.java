package io.github.apimworkshop.policy.handler;

import java.util.List;

/**
 * What tokens are opened and checked with.
 *
 * @param keySets JSON Web Key Sets as text
 * @param issuers issuers named by OpenID configurations
 * @param signing keys written into the policy itself
 * @param decryption keys for encrypted tokens
 */
record KnownKeys(
    List<String> keySets,
    List<String> issuers,
    List<TokenKey.Known> signing,
    List<TokenKey.Known> decryption) {

  KnownKeys with(List<TokenKey.Known> ownSigning, List<TokenKey.Known> ownDecryption) {
    return new KnownKeys(keySets, issuers, ownSigning, ownDecryption);
  }
}
