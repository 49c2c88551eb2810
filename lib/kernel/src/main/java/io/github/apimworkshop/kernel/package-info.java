/**
 * The Java kernel of the notebooks: IJava, started so that Run All stops at the first failing cell.
 */
package io.github.apimworkshop.kernel;
