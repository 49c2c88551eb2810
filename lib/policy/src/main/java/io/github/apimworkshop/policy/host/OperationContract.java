package io.github.apimworkshop.policy.host;

import java.util.List;

/** What the API's definition says about one operation; empty lists where it says nothing. */
public record OperationContract(List<Parameter> parameters, List<Response> responses) {
  /** An operation without a definition. */
  public static final OperationContract EMPTY = new OperationContract(List.of(), List.of());

  /** {@code in} is query, path or header; {@code schema} is JSON Schema text or null. */
  public record Parameter(String name, String in, boolean required, String schema) {}

  /** {@code example} is the body to mock with, or null; {@code headers} are names. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Response(int status, String contentType, byte[] example, List<String> headers) {}
}
