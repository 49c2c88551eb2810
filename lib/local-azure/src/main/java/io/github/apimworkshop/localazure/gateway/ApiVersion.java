package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.context.Url;
import java.util.List;

/**
 * How a call asks for a version of an API. A version in the path is part of the API's path and
 * needs no check here (learn.microsoft.com/azure/api-management/api-management-versions, read
 * 2026-11).
 */
record ApiVersion(Scheme scheme, String parameter, String value) {
  enum Scheme {
    NONE,
    PATH,
    HEADER,
    QUERY
  }

  static final ApiVersion NONE = new ApiVersion(Scheme.NONE, "", "");

  boolean fits(Headers headers, Url url) {
    return switch (scheme) {
      case NONE, PATH -> true;
      case HEADER -> value.equals(orEmpty(headers.joined(parameter)));
      case QUERY -> value.equals(url.query().getOrDefault(parameter, List.of("")).get(0));
    };
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
