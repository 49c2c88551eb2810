/**
 * C# values in Java: int is Integer, string is String, unsigned numbers are {@code Unsigned},
 * decimal is BigDecimal, byte[] is byte[], other arrays and collections have classes here that know
 * their element type.
 */
package io.github.apimworkshop.policy.expression.value;
