package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.PipelineRun;

/** Which message set-header and its like change; decided by where the policy stands. */
enum MessageTarget {
  REQUEST {
    @Override
    Headers headers(PipelineRun run) {
      return run.exchange().request().headers();
    }

    @Override
    void setBody(PipelineRun run, byte[] body) {
      run.exchange().request().setBody(Content.of(body));
    }

    @Override
    byte[] body(PipelineRun run) {
      Content body = run.exchange().request().body();
      return body == null ? null : body.bytes();
    }
  },
  RESPONSE {
    @Override
    Headers headers(PipelineRun run) {
      return run.exchange().response().headers();
    }

    @Override
    void setBody(PipelineRun run, byte[] body) {
      run.exchange().response().setBody(Content.of(body));
    }

    @Override
    byte[] body(PipelineRun run) {
      Content body = run.exchange().response().body();
      return body == null ? null : body.bytes();
    }
  },
  OWN_REQUEST {
    @Override
    Headers headers(PipelineRun run) {
      return run.draft().headers();
    }

    @Override
    void setBody(PipelineRun run, byte[] body) {
      run.draft().setBody(body);
    }

    @Override
    byte[] body(PipelineRun run) {
      return run.draft().body();
    }
  },
  OWN_RESPONSE {
    @Override
    Headers headers(PipelineRun run) {
      return run.responseDraft().headers();
    }

    @Override
    void setBody(PipelineRun run, byte[] body) {
      run.responseDraft().setBody(Content.of(body));
    }

    @Override
    byte[] body(PipelineRun run) {
      Content body = run.responseDraft().body();
      return body == null ? null : body.bytes();
    }
  };

  static MessageTarget of(PolicyPlace place) {
    return switch (place) {
      case INBOUND, BACKEND, WAIT -> REQUEST;
      case OUTBOUND, ON_ERROR -> RESPONSE;
      case OWN_REQUEST -> OWN_REQUEST;
      case OWN_RESPONSE -> OWN_RESPONSE;
    };
  }

  abstract Headers headers(PipelineRun run);

  abstract void setBody(PipelineRun run, byte[] body);

  /** Null when there is none. */
  abstract byte[] body(PipelineRun run);
}
