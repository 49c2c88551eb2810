/** The functions of the template language, one class per family. */
package io.github.apimworkshop.arm.function;
