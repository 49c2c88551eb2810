/**
 * The executable tree: small immutable nodes, made once by the binder and run for every request.
 */
package io.github.apimworkshop.policy.expression.run;
