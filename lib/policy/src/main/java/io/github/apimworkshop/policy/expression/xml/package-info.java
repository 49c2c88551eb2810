/** System.Xml.Linq as expressions use it: elements, attributes, text; reading and writing. */
package io.github.apimworkshop.policy.expression.xml;
