/** Jupyter for this kit: where it comes from, and how a notebook is run without a browser. */
package io.github.apimworkshop.cli.jupyter;
