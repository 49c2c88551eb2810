/** What a caller hands to the engine and gets back: requests, the host, operations, errors. */
package io.github.apimworkshop.arm.deployment;
