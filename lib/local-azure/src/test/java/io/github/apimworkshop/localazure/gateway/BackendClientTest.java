package io.github.apimworkshop.localazure.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.localazure.backend.TlsValidation;
import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ForwardOptions;
import io.github.apimworkshop.policy.host.HostFailure;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackendClientTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void send_headerThatMayNotBeSent_closesTheConnection() throws Exception {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    NetServer backend =
        vertx
            .createNetServer()
            .connectHandler(opened -> opened.closeHandler(end -> closed.complete(null)))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    CompletableFuture<WireAnswer> answer = new CompletableFuture<>();
    WireCall call =
        new WireCall(
            "GET",
            Url.parse("http://127.0.0.1:" + backend.actualPort() + "/"),
            Headers.of("x-unsendable", "a\u007fb"),
            null,
            ForwardOptions.DEFAULT,
            TlsValidation.FULL);

    vertx
        .getOrCreateContext()
        .runOnContext(
            onLoop ->
                new BackendClient(vertx, url -> Optional.empty()).send(call, completing(answer)));

    assertThat(answer).failsWithin(5, TimeUnit.SECONDS);
    assertThat(closed).succeedsWithin(5, TimeUnit.SECONDS);
  }

  private static Completion<WireAnswer> completing(CompletableFuture<WireAnswer> answer) {
    return new Completion<>() {
      @Override
      public void complete(WireAnswer value) {
        answer.complete(value);
      }

      @Override
      public void fail(HostFailure failure) {
        answer.completeExceptionally(new IllegalStateException(failure.toString()));
      }
    };
  }
}
