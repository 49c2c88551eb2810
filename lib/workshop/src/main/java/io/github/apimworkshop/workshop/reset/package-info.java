/** Finds what the kit has deployed, live and soft-deleted, and removes it. */
package io.github.apimworkshop.workshop.reset;
