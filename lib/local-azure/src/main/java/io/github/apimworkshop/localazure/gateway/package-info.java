/**
 * The gateway of API Management services: routing, subscriptions, policies and calls of backends
 * (learn.microsoft.com/azure/api-management/api-management-gateways-overview, read 2026-11).
 */
package io.github.apimworkshop.localazure.gateway;
