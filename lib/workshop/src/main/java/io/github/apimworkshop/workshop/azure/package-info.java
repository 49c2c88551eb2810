/** The Azure that a notebook works on: the local one, or a real subscription. */
package io.github.apimworkshop.workshop.azure;
