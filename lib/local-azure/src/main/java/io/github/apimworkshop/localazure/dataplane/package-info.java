/** The data plane put together: gateways, accounts, faults, clock and what they show. */
package io.github.apimworkshop.localazure.dataplane;
