/**
 * The .NET types an expression may use and what their members do, one class per family
 * (learn.microsoft.com/azure/api-management/api-management-policy-expressions, read 2026-11).
 */
package io.github.apimworkshop.policy.expression.library;
