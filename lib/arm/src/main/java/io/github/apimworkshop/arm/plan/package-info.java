/** From a template to the resources it asks for: copies, conditions, names, ids, dependencies. */
package io.github.apimworkshop.arm.plan;
