/** What a notebook imports: open a target, deploy Bicep, read back, call, check. */
package io.github.apimworkshop.workshop;
