/**
 * Backends, circuit breakers and load-balanced pools
 * (learn.microsoft.com/azure/api-management/backends, read 2026-11).
 */
package io.github.apimworkshop.localazure.backend;
