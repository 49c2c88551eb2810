package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicySection;

/** Where a policy can stand: in a section, or inside a policy that makes up a message. */
enum PolicyPlace {
  INBOUND,
  BACKEND,
  OUTBOUND,
  ON_ERROR,
  /** Inside send-request: acts on the request being made up. */
  OWN_REQUEST,
  /** Inside return-response: acts on the response of the exchange. */
  OWN_RESPONSE,
  /** Inside wait: only policies that can run beside others. */
  WAIT;

  static PolicyPlace of(PolicySection section) {
    return switch (section) {
      case INBOUND -> INBOUND;
      case BACKEND -> BACKEND;
      case OUTBOUND -> OUTBOUND;
      case ON_ERROR -> ON_ERROR;
    };
  }

  /** Which message set-header and set-body change here. */
  boolean actsOnRequest() {
    return this == INBOUND || this == BACKEND;
  }
}
