/** The template language: expression text to a tree, and the tree to values. */
package io.github.apimworkshop.arm.expression;
