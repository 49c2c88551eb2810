/** Faults that can be switched on for an account. */
package io.github.apimworkshop.localazure.fault;
