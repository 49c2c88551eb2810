package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.List;
import java.util.Locale;

/**
 * When a body is converted, and how its content type changes; shared by json-to-xml and
 * xml-to-json.
 */
record BodyConversion(
    MessageTarget target, Value apply, Value considerAccept, String from, String to) {

  static BodyConversion of(Parts parts, String from, String to) {
    return new BodyConversion(
        MessageTarget.of(parts.place()),
        parts.value("apply"),
        parts.value("consider-accept-header", "true"),
        from,
        to);
  }

  /** Null if the body is not to be converted. */
  byte[] body(PipelineRun run) throws PolicyFailure {
    byte[] body = target.body(run);
    if (body == null || body.length == 0) {
      return null;
    }
    boolean always = String.valueOf(apply.text(run)).strip().equalsIgnoreCase("always");
    String type = target.headers(run).joined("Content-Type");
    if (!always && (type == null || !type.toLowerCase(Locale.ROOT).contains(from))) {
      return null;
    }
    String accept = run.exchange().request().headers().joined("Accept");
    boolean asked =
        target == MessageTarget.REQUEST
            || !considerAccept.bool(run)
            || accept == null
            || accept.contains("*/*")
            || accept.toLowerCase(Locale.ROOT).contains(to);
    return asked ? body : null;
  }

  void replace(PipelineRun run, byte[] body, String contentType) {
    target.setBody(run, body);
    target.headers(run).set("Content-Type", List.of(contentType));
  }
}
