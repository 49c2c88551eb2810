/** Labs of the kit, deployed to be measured. */
package io.github.apimworkshop.benchmarks.lab;
