/** The Resource Manager endpoint: HTTP on one side, resource providers on the other. */
package io.github.apimworkshop.localazure.management;
