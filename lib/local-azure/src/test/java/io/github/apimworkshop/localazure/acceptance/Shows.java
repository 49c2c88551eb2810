package io.github.apimworkshop.localazure.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of the management endpoint that a test shows, for {@code docs/ledger/management.md}. The
 * test fails when it does not make them or when they are not answered so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {
  /** Answered with 2xx, for example {@code PUT Microsoft.ApiManagement/service/backends}. */
  String[] value() default {};

  /** Answered with 4xx. */
  String[] refused() default {};
}
