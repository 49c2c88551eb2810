/** Gives names and operators of the syntax tree their meaning and makes the executable tree. */
package io.github.apimworkshop.policy.expression.bind;
