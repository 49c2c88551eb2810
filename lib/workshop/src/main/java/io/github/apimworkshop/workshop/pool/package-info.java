/** Backend pools as API Management stores them. */
package io.github.apimworkshop.workshop.pool;
