package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Jwt;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a request in only with a token of a Microsoft Entra tenant and of one of some applications
 * (learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy, read 2026-11).
 */
final class ValidateAzureAdTokenPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              TokenPlace.declare(Shape.of("validate-azure-ad-token"))
                  .required("tenant-id")
                  .optionalLiteral("authentication-endpoint")
                  .child(
                      Shape.of("backend-application-ids")
                          .child(Shape.text("application-id"), 1, 1000))
                  .child(
                      Shape.of("client-application-ids")
                          .child(Shape.text("application-id"), 1, 1000))
                  .child(Shape.of("audiences").child(Shape.text("audience"), 1, 1000))
                  .child(RequiredClaims.SHAPE)
                  .child(Shape.of("decryption-keys").children(TokenKey.SHAPE)),
              ValidateAzureAdTokenPolicy::new)
          .in(PolicyPlace.INBOUND);

  private final TokenPlace place;
  private final Value tenant;
  private final OpenIdKeys openId;
  private final List<Value> backendApplications;
  private final List<Value> clientApplications;
  private final List<Value> audiences;
  private final RequiredClaims claims;
  private final List<TokenKey> decryption;

  private ValidateAzureAdTokenPolicy(Parts parts) {
    super(parts);
    this.place = TokenPlace.of(parts, null, "Authorization");
    this.tenant = parts.value("tenant-id");
    this.backendApplications = applications(parts, "backend-application-ids");
    this.clientApplications = applications(parts, "client-application-ids");
    this.audiences = parts.child("audiences").map(c -> c.texts("audience")).orElse(List.of());
    this.claims = RequiredClaims.of(parts);
    this.openId = new OpenIdKeys(List.of(Value.computed(this::configurationUrl)));
    this.decryption = TokenKey.all(parts, "decryption-keys", true);
  }

  private static List<Value> applications(Parts parts, String block) {
    return parts.child(block).map(found -> found.texts("application-id")).orElse(List.of());
  }

  private String configurationUrl(PipelineRun run) throws PolicyFailure {
    return "https://login.microsoftonline.com/"
        + tenant.text(run)
        + "/v2.0/.well-known/openid-configuration";
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    String token = place.read(run);
    String tenantId = String.valueOf(tenant.text(run)).strip();
    return openId.load(
        run,
        loaded -> {
          List<String> issuers = new ArrayList<>(loaded.issuers());
          issuers.add("https://sts.windows.net/" + tenantId + "/");
          List<String> allowed = TokenPlace.texts(audiences, run);
          for (String id : TokenPlace.texts(backendApplications, run)) {
            allowed.add(id);
            allowed.add("api://" + id);
          }
          JwtChecks checks = new JwtChecks(true, true, 0, allowed, issuers);
          KnownKeys all = loaded.with(List.of(), TokenKey.known(decryption, run));
          accept(run, new JwtVerifier(all, run.host().clock()), token, checks);
          return StepResult.NEXT;
        },
        place);
  }

  private void accept(PipelineRun run, JwtVerifier verifier, String token, JwtChecks checks)
      throws PolicyFailure {
    try {
      Jwt jwt = verifier.verify(token, checks);
      List<String> clients = TokenPlace.texts(clientApplications, run);
      List<String> application =
          jwt.claims().getOrDefault("azp", jwt.claims().getOrDefault("appid", List.of()));
      if (!clients.isEmpty() && application.stream().noneMatch(clients::contains)) {
        throw new TokenRefusal(
            "TokenClaimValueNotAllowed", "The client application of the token is not allowed.");
      }
      claims.check(jwt, run);
      place.store(run, jwt);
      run.trace(this, "The token of '%s' was accepted.", jwt.issuer());
    } catch (TokenRefusal refusal) {
      throw place.failure(run, refusal);
    }
  }
}
