package io.github.apimworkshop.policy.context;

import java.util.Map;

/** {@code context.Request}. */
public interface RequestMessage {

  /** The HTTP method in upper case. */
  String method();

  /** The URL the request is going to; changes with set-backend-service and rewrite-uri. */
  Url url();

  /** The URL the caller asked for. */
  Url originalUrl();

  /** The live headers: what set-header did is seen here. */
  Headers headers();

  /** The caller's address, never null. */
  String ipAddress();

  /** Template parameters by name, in template order. */
  Map<String, String> matchedParameters();

  /** Null when the request has no body. */
  MessageBody body();
}
