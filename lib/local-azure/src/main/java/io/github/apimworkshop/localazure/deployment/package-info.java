/** Deployments: the ARM engine on one side, resource providers and history on the other. */
package io.github.apimworkshop.localazure.deployment;
