/** Runs compiled policies over one request: sections, scopes, suspension, error flow and trace. */
package io.github.apimworkshop.policy.pipeline;
