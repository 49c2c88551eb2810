/** How long compiling and deploying Bicep takes. */
package io.github.apimworkshop.benchmarks.bicep;
