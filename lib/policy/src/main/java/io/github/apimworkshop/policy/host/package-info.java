/** What a gateway lends to a running pipeline. */
package io.github.apimworkshop.policy.host;
