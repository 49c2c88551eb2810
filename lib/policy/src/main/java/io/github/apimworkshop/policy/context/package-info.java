/**
 * What a policy expression sees as {@code context}: the request, the response and what API
 * Management knows about both
 * (learn.microsoft.com/azure/api-management/api-management-policy-expressions, read 2026-11).
 */
package io.github.apimworkshop.policy.context;
