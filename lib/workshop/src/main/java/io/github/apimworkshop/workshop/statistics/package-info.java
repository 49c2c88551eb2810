/** What a number of calls can and cannot say about a split. */
package io.github.apimworkshop.workshop.statistics;
