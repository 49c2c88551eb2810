/** Expression text to a sealed syntax tree. */
package io.github.apimworkshop.policy.expression.syntax;
