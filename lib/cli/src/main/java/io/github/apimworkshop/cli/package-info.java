/**
 * The {@code workshop} command: one small class per subcommand, the work done by the other modules.
 */
package io.github.apimworkshop.cli;
