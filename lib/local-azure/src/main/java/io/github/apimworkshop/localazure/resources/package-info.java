/** Microsoft.Resources: subscriptions, resource groups and what addresses no single resource. */
package io.github.apimworkshop.localazure.resources;
