package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.HttpProxy;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.Optional;

/** Routes calls through an HTTP proxy (learn.microsoft.com/azure/api-management/proxy-policy). */
final class ProxyPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("proxy").required("url").optional("username").optional("password"),
              ProxyPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OWN_REQUEST);

  private final Value url;
  private final Value username;
  private final Value password;
  private final boolean own;

  private ProxyPolicy(Parts parts) {
    super(parts);
    this.url = parts.value("url");
    this.username = parts.value("username");
    this.password = parts.value("password");
    this.own = parts.place() == PolicyPlace.OWN_REQUEST;
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    HttpProxy proxy =
        new HttpProxy(String.valueOf(url.text(run)), text(username, run), text(password, run));
    if (own) {
      run.draft().setProxy(proxy);
    } else {
      run.exchange().request().setProxy(proxy);
    }
    run.trace(this, "Proxy '%s' will be used.", proxy.url());
    return StepResult.NEXT;
  }

  private static Optional<String> text(Value value, PipelineRun run) throws PolicyFailure {
    return value == null ? Optional.empty() : Optional.ofNullable(value.text(run));
  }
}
