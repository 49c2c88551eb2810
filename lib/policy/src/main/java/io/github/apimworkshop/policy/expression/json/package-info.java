/**
 * Newtonsoft.Json as expressions use it: the token tree, reading, writing, conversions and paths.
 */
package io.github.apimworkshop.policy.expression.json;
