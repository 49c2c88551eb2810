/** What the C# compiler finds by following the paths through an expression. */
package io.github.apimworkshop.policy.expression.flow;
