/** The parsed template: parameters, types, variables, user functions, values. */
package io.github.apimworkshop.arm.template;
