/**
 * API Management policy documents: text in, a compiled pipeline out that a host drives
 * (learn.microsoft.com/azure/api-management/api-management-policies, read 2026-11).
 */
package io.github.apimworkshop.policy;
