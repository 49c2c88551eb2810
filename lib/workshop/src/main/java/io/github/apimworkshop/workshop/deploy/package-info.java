/** Compiles a Bicep file and deploys it, with progress and with errors that name the place. */
package io.github.apimworkshop.workshop.deploy;
