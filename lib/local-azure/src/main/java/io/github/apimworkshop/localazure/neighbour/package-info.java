/** What labs place beside API Management: stored, with the properties and keys templates read. */
package io.github.apimworkshop.localazure.neighbour;
