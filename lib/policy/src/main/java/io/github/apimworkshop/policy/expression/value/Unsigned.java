package io.github.apimworkshop.policy.expression.value;

/** A byte, ushort, uint or ulong; {@code bits} is zero-extended. */
public record Unsigned(NumberKind kind, long bits) {

  private static final Unsigned[] BYTES = new Unsigned[256];

  static {
    for (int i = 0; i < BYTES.length; i++) {
      BYTES[i] = new Unsigned(NumberKind.BYTE, i);
    }
  }

  /** The value of the low bits. */
  public static Unsigned of(NumberKind kind, long bits) {
    return switch (kind) {
      case BYTE -> BYTES[(int) bits & 0xff];
      case USHORT -> new Unsigned(kind, bits & 0xffff);
      case UINT -> new Unsigned(kind, bits & 0xffffffffL);
      default -> new Unsigned(NumberKind.ULONG, bits);
    };
  }

  /** A C# byte. */
  public static Unsigned ofByte(int value) {
    return BYTES[value & 0xff];
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(bits);
  }
}
