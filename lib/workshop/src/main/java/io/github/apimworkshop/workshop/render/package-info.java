/** Shows results in a notebook of any Java kernel, and as text where there is none. */
package io.github.apimworkshop.workshop.render;
