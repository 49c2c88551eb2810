package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes links in a response point to the gateway, and links in a request to the backend
 * (learn.microsoft.com/azure/api-management/redirect-content-urls-policy, read 2026-11).
 */
final class RedirectContentUrlsPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(Shape.of("redirect-content-urls"), RedirectContentUrlsPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OUTBOUND)
          .readingResponseBody();

  private final MessageTarget target;

  private RedirectContentUrlsPolicy(Parts parts) {
    super(parts);
    this.target = MessageTarget.of(parts.place());
  }

  @Override
  public StepResult execute(PipelineRun run) {
    Exchange exchange = run.exchange();
    String path = exchange.request().path();
    String gateway = base(exchange.request().originalUrl(), path);
    String backend = base(exchange.request().url(), path);
    boolean response = target == MessageTarget.RESPONSE;
    String from = response ? backend : gateway;
    String to = response ? gateway : backend;
    byte[] body = target.body(run);
    if (body != null) {
      String text = new String(body, StandardCharsets.UTF_8).replace(from, to);
      target.setBody(run, text.getBytes(StandardCharsets.UTF_8));
    }
    String location = response ? target.headers(run).joined("Location") : null;
    if (location != null) {
      target.headers(run).set("Location", List.of(location.replace(from, to)));
    }
    run.trace(this, "Links to '%s' now point to '%s'.", from, to);
    return StepResult.NEXT;
  }

  private static String base(Url url, String path) {
    String whole = new Url(url.scheme(), url.host(), url.port(), url.path(), "").toString();
    return !path.isEmpty() && whole.endsWith(path)
        ? whole.substring(0, whole.length() - path.length())
        : new Url(url.scheme(), url.host(), url.port(), "", "").toString();
  }
}
