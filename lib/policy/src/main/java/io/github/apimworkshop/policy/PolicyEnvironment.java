package io.github.apimworkshop.policy;

import java.util.Optional;
import java.util.Set;

/** What a policy document may refer to, looked up once while it is compiled. */
public interface PolicyEnvironment {
  /** The value behind <code>{{displayName}}</code>; names are case-sensitive. */
  Optional<String> namedValue(String displayName);

  /** The text of a policy fragment, in {@link PolicyFormat#RAWXML}. */
  Optional<String> fragment(String id);

  /** True if a backend, single or pool, has this id. */
  boolean backendExists(String id);

  /** The certificate of the service with this id. */
  default Optional<PolicyCertificate> certificate(String id) {
    return Optional.empty();
  }

  /**
   * Parameter names of the operation's URL template; empty when the document belongs to no single
   * operation.
   */
  Optional<Set<String>> templateParameters();

  /**
   * False if these lookups do not know all there is, as for a document that is checked without a
   * service. References to unknown things are warnings then, and an unknown named value counts as
   * whatever its place allows.
   */
  default boolean isComplete() {
    return true;
  }

  /** Knows nothing: every reference to something outside the document is refused. */
  static PolicyEnvironment empty() {
    return new PolicyEnvironment() {
      @Override
      public Optional<String> namedValue(String displayName) {
        return Optional.empty();
      }

      @Override
      public Optional<String> fragment(String id) {
        return Optional.empty();
      }

      @Override
      public boolean backendExists(String id) {
        return false;
      }

      @Override
      public Optional<Set<String>> templateParameters() {
        return Optional.empty();
      }
    };
  }
}
