/**
 * The .NET types an expression may use, described by tables instead of reflection, and the
 * evaluation they run in.
 */
package io.github.apimworkshop.policy.expression.model;
