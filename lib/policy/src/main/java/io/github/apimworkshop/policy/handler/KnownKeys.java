package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What tokens are checked against.
 *
 * @param keySets JSON Web Key Sets as text
 * @param issuers issuers named by OpenID configurations
 * @param secrets shared secrets
 */
record KnownKeys(List<String> keySets, List<String> issuers, List<byte[]> secrets) {

  KnownKeys with(SigningKeys own, PipelineRun run) throws PolicyFailure {
    List<byte[]> all = new ArrayList<>(secrets);
    for (Value secret : own.secrets()) {
      try {
        all.add(Base64.getDecoder().decode(String.valueOf(secret.text(run)).strip()));
      } catch (IllegalArgumentException notBase64) {
        throw PolicyFailure.internal(null, "The signing key is not valid base64.");
      }
    }
    return new KnownKeys(keySets, issuers, all);
  }
}
