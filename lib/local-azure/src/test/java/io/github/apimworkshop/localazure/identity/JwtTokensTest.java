package io.github.apimworkshop.localazure.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.nimbusds.jwt.SignedJWT;
import io.github.apimworkshop.localazure.AdjustableClock;
import io.github.apimworkshop.localazure.state.StateFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwtTokensTest {
  private static final String AUDIENCE = "https://management.azure.com";
  private final Clock real = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
  private final AdjustableClock moved = new AdjustableClock(real);

  @TempDir private Path folder;

  @Test
  void issue_clockMovedByDays_isFreshForPolicies() throws Exception {
    try (StateFile state = StateFile.open(folder)) {
      JwtTokens tokens = new JwtTokens(state, "tenant", moved, real);
      moved.advance(Duration.ofDays(3));

      Instant expires =
          SignedJWT.parse(tokens.issue("somebody", AUDIENCE).value())
              .getJWTClaimsSet()
              .getExpirationTime()
              .toInstant();

      assertThat(expires).isEqualTo(moved.instant().plus(JwtTokens.LIFETIME));
    }
  }

  @Test
  void verify_clockMovedByDays_clientsKeepTheirSignIn() {
    try (StateFile state = StateFile.open(folder)) {
      JwtTokens tokens = new JwtTokens(state, "tenant", moved, real);
      String token = tokens.issue("somebody", AUDIENCE).value();
      moved.advance(Duration.ofDays(3));

      assertThatCode(() -> tokens.verify(token, AUDIENCE)).doesNotThrowAnyException();
    }
  }
}
