package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.host.ForwardOptions;
import io.github.apimworkshop.policy.host.OutboundCall;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.ExchangeRequest;
import io.github.apimworkshop.policy.pipeline.MessageDraft;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How send-request and send-one-way-request make up what they send. */
record RequestRecipe(boolean copy, Value url, Value timeout, List<Step> steps) {

  static Shape declare(Shape shape) {
    return shape
        .optionalLiteral("mode", new ValueRule.OneOf(List.of("new", "copy")))
        .optional("timeout", new ValueRule.Whole(1, Integer.MAX_VALUE))
        .child(Shape.text("set-url"))
        .policies(PolicyPlace.OWN_REQUEST);
  }

  static RequestRecipe of(Parts parts) {
    boolean copy = parts.word("mode", "new").equals("copy");
    Value url = parts.child("set-url").map(Parts::text).orElse(null);
    if (url == null && !copy) {
      parts.fault(
          "The element '%s' has incomplete content. List of possible elements expected: 'set-url'."
              .formatted(parts.element().name()));
    }
    return new RequestRecipe(copy, url, parts.value("timeout", "60"), parts.steps());
  }

  MessageDraft begin(PipelineRun run) throws PolicyFailure {
    String address = url == null ? null : String.valueOf(url.text(run)).strip();
    if (!copy) {
      return new MessageDraft("GET", address, new Headers(), null);
    }
    ExchangeRequest request = run.exchange().request();
    Content body = request.body();
    return new MessageDraft(
        request.method(),
        address == null ? request.url().toString() : address,
        request.headers().copy(),
        body == null ? null : body.bytes());
  }

  OutboundCall finish(PipelineRun run) throws PolicyFailure {
    MessageDraft draft = run.draft();
    if (!draft.url().startsWith("http://") && !draft.url().startsWith("https://")) {
      throw PolicyFailure.internal(
          null, "Invalid URI: The format of the URI could not be determined.");
    }
    ForwardOptions options =
        new ForwardOptions(
            Duration.ofSeconds(timeout.int32(run)),
            Optional.empty(),
            "1",
            false,
            true,
            draft.proxy(),
            draft.certificate());
    return new OutboundCall(draft.method(), draft.url(), draft.headers(), draft.body(), options);
  }
}
