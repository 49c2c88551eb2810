/** The console page, the admin API behind it, and metrics. */
package io.github.apimworkshop.localazure.console;
