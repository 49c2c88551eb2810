package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;

/**
 * Lets a request in only with a valid JSON web token
 * (learn.microsoft.com/azure/api-management/validate-jwt-policy, read 2026-11).
 */
final class ValidateJwtPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              TokenPlace.declare(Shape.of("validate-jwt"))
                  .optional("require-expiration-time", new ValueRule.Bool())
                  .optional("require-scheme")
                  .optional("require-signed-tokens", new ValueRule.Bool())
                  .optional("clock-skew", new ValueRule.Whole(0, Integer.MAX_VALUE))
                  .children(Shape.of("openid-config").required("url"))
                  .child(
                      Shape.of("issuer-signing-keys").child(TokenKey.SHAPE, 1, Integer.MAX_VALUE))
                  .child(Shape.of("decryption-keys").children(TokenKey.SHAPE))
                  .child(Shape.of("audiences").child(Shape.text("audience"), 1, 1000))
                  .child(Shape.of("issuers").child(Shape.text("issuer"), 1, 1000))
                  .child(RequiredClaims.SHAPE)
                  .ordered(),
              ValidateJwtPolicy::new)
          .in(PolicyPlace.INBOUND);

  private final TokenPlace place;
  private final Value requireExpiration;
  private final Value requireSigned;
  private final Value clockSkew;
  private final OpenIdKeys openId;
  private final List<TokenKey> signing;
  private final List<TokenKey> decryption;
  private final List<Value> audiences;
  private final List<Value> issuers;
  private final RequiredClaims claims;

  private ValidateJwtPolicy(Parts parts) {
    super(parts);
    this.place = TokenPlace.of(parts, parts.value("require-scheme"), null);
    this.requireExpiration = parts.value("require-expiration-time", "true");
    this.requireSigned = parts.value("require-signed-tokens", "true");
    this.clockSkew = parts.value("clock-skew", "0");
    this.openId =
        new OpenIdKeys(
            parts.children("openid-config").stream().map(each -> each.value("url")).toList());
    this.signing = TokenKey.all(parts, "issuer-signing-keys", false);
    this.decryption = TokenKey.all(parts, "decryption-keys", true);
    this.audiences = parts.child("audiences").map(c -> c.texts("audience")).orElse(List.of());
    this.issuers = parts.child("issuers").map(c -> c.texts("issuer")).orElse(List.of());
    this.claims = RequiredClaims.of(parts);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String token = place.read(run);
    JwtChecks checks =
        new JwtChecks(
            requireExpiration.bool(run),
            requireSigned.bool(run),
            clockSkew.int32(run),
            TokenPlace.texts(audiences, run),
            TokenPlace.texts(issuers, run));
    return openId.load(
        run,
        loaded -> {
          KnownKeys all =
              loaded.with(TokenKey.known(signing, run), TokenKey.known(decryption, run));
          JwtVerifier verifier = new JwtVerifier(all, run.host().clock());
          accept(run, verifier, token, checks);
          return StepResult.NEXT;
        },
        place);
  }

  private void accept(PipelineRun run, JwtVerifier verifier, String token, JwtChecks checks)
      throws PolicyFailure {
    try {
      var jwt = verifier.verify(token, checks);
      claims.check(jwt, run);
      place.store(run, jwt);
      run.trace(this, "The token of '%s' was accepted.", jwt.issuer());
    } catch (TokenRefusal refusal) {
      throw place.failure(run, refusal);
    }
  }
}
