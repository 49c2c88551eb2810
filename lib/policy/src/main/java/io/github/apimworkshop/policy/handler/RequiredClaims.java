package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Jwt;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code required-claims} of the token policies. */
record RequiredClaims(List<Claim> claims) {
  static final Shape SHAPE =
      Shape.of("required-claims")
          .child(
              Shape.of("claim")
                  .requiredLiteral("name")
                  .optionalLiteral("match", new ValueRule.OneOf(List.of("all", "any")))
                  .optionalLiteral("separator")
                  .children(Shape.text("value")),
              1,
              1000);

  /** {@code separator} may be null. */
  record Claim(String name, boolean any, String separator, List<Value> values) {}

  static RequiredClaims of(Parts parts) {
    List<Claim> claims = new ArrayList<>();
    parts
        .child("required-claims")
        .ifPresent(
            block -> {
              for (Parts each : block.children("claim")) {
                claims.add(
                    new Claim(
                        each.literal("name"),
                        each.word("match", "all").equals("any"),
                        each.literal("separator"),
                        each.texts("value")));
              }
            });
    return new RequiredClaims(claims);
  }

  void check(Jwt jwt, PipelineRun run) throws TokenRefusal, PolicyFailure {
    List<String> missing =
        claims.stream().map(Claim::name).filter(name -> !jwt.claims().containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new TokenRefusal(
          "TokenClaimNotFound",
          "JWT token is missing the following claims: "
              + String.join(", ", missing)
              + ". Access denied.");
    }
    for (Claim claim : claims) {
      List<String> present = present(jwt, claim);
      List<String> wanted = TokenPlace.texts(claim.values, run);
      boolean found =
          wanted.isEmpty()
              || (claim.any
                  ? wanted.stream().anyMatch(present::contains)
                  : present.containsAll(wanted));
      if (!found) {
        throw new TokenRefusal(
            "TokenClaimValueNotAllowed",
            "Claim "
                + claim.name
                + " value of "
                + String.join(", ", present)
                + " is not allowed. Access denied.");
      }
    }
  }

  private static List<String> present(Jwt jwt, Claim claim) {
    List<String> present = new ArrayList<>();
    for (String value : jwt.claims().get(claim.name)) {
      present.addAll(
          claim.separator == null
              ? List.of(value)
              : List.of(value.split(Pattern.quote(claim.separator))));
    }
    return present;
  }
}
