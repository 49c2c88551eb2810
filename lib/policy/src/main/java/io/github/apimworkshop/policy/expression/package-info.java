/**
 * Policy expressions: C# 7 text in, a reusable executable tree out
 * (learn.microsoft.com/azure/api-management/api-management-policy-expressions, read 2026-11).
 */
package io.github.apimworkshop.policy.expression;
