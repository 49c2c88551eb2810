package io.github.apimworkshop.policy.expression.model;

/** A .NET exception on its way through the tree; costs no stack trace. */
public final class NetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final transient Object inner;

  /** {@code type} is the full .NET name. */
  public NetException(String type, String message) {
    this(type, message, null);
  }

  /** With the inner exception, or null. */
  public NetException(String type, String message, NetException inner) {
    super(message, null, false, false);
    this.type = type;
    this.inner = inner;
  }

  /** The full .NET name of the type. */
  public String type() {
    return type;
  }

  /** The inner exception or null. */
  public NetException inner() {
    return (NetException) inner;
  }

  /** System.NullReferenceException. */
  public static NetException nullReference() {
    return new NetException(
        "System.NullReferenceException", "Object reference not set to an instance of an object.");
  }

  /** System.FormatException with the text of the number parsers. */
  public static NetException badNumber() {
    return format("Input string was not in a correct format.");
  }

  /** System.FormatException. */
  public static NetException format(String message) {
    return new NetException("System.FormatException", message);
  }

  /** System.ArgumentNullException. */
  public static NetException argumentNull(String parameter) {
    return new NetException(
        "System.ArgumentNullException", "Value cannot be null.\r\nParameter name: " + parameter);
  }

  /** System.ArgumentException. */
  public static NetException argument(String message) {
    return new NetException("System.ArgumentException", message);
  }

  /** System.ArgumentOutOfRangeException. */
  public static NetException outOfRange(String message, String parameter) {
    return new NetException(
        "System.ArgumentOutOfRangeException", message + "\r\nParameter name: " + parameter);
  }

  /** System.InvalidOperationException. */
  public static NetException invalidOperation(String message) {
    return new NetException("System.InvalidOperationException", message);
  }

  /** System.IndexOutOfRangeException. */
  public static NetException indexOutOfRange() {
    return new NetException(
        "System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
  }

  /** System.Collections.Generic.KeyNotFoundException. */
  public static NetException keyNotFound() {
    return new NetException(
        "System.Collections.Generic.KeyNotFoundException",
        "The given key was not present in the dictionary.");
  }

  /** System.InvalidCastException of an unboxing to another type. */
  public static NetException badUnboxing() {
    return new NetException("System.InvalidCastException", "Specified cast is not valid.");
  }

  /** System.InvalidCastException of a reference conversion. */
  public static NetException badCast(String from, String to) {
    return new NetException(
        "System.InvalidCastException",
        "Unable to cast object of type '" + from + "' to type '" + to + "'.");
  }

  /** System.OverflowException. */
  public static NetException overflow(String message) {
    return new NetException("System.OverflowException", message);
  }

  /** System.NotSupportedException. */
  public static NetException notSupported(String message) {
    return new NetException("System.NotSupportedException", message);
  }
}
