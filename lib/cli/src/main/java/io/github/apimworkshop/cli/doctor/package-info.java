/** What {@code workshop doctor} looks at: one class per question, each with its way out. */
package io.github.apimworkshop.cli.doctor;
