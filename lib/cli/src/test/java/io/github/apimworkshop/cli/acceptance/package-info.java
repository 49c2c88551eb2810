/** The packed command, run as an attendee runs it, in a kit of its own. */
package io.github.apimworkshop.cli.acceptance;
