package io.github.apimworkshop.policy.expression.syntax;

import io.github.apimworkshop.policy.expression.value.NumberKind;
import io.github.apimworkshop.policy.expression.value.Unsigned;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Number literals with the type C# gives them. */
final class NumberLexer {

  private static final BigInteger MAX_ULONG = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private final Lexer lexer;

  NumberLexer(Lexer lexer) {
    this.lexer = lexer;
  }

  Object read() {
    int start = lexer.at;
    if (lexer.looking("0x") || lexer.looking("0X")) {
      lexer.at += 2;
      return integer(start, run(16), 16);
    }
    if (lexer.looking("0b") || lexer.looking("0B")) {
      lexer.at += 2;
      return integer(start, run(2), 2);
    }
    String digits = run(10);
    boolean real = false;
    if (peek(0) == '.' && Lexer.isDigit(peek(1))) {
      lexer.at++;
      digits += "." + run(10);
      real = true;
    }
    if ((peek(0) == 'e' || peek(0) == 'E') && exponentFollows()) {
      digits += "e";
      lexer.at++;
      if (peek(0) == '+' || peek(0) == '-') {
        digits += peek(0);
        lexer.at++;
      }
      digits += run(10);
      real = true;
    }
    char suffix = Character.toLowerCase(peek(0));
    if (suffix == 'f' || suffix == 'd' || suffix == 'm') {
      lexer.at++;
      return real(start, digits, suffix);
    }
    return real ? real(start, digits, 'd') : integer(start, digits, 10);
  }

  private boolean exponentFollows() {
    return Lexer.isDigit(peek(1)) || ((peek(1) == '+' || peek(1) == '-') && Lexer.isDigit(peek(2)));
  }

  private Object real(int start, String digits, char suffix) {
    try {
      switch (suffix) {
        case 'f' -> {
          return Float.valueOf(digits);
        }
        case 'm' -> {
          BigDecimal value = new BigDecimal(digits);
          return value.scale() < 0 ? value.setScale(0) : value;
        }
        default -> {
          return Double.valueOf(digits);
        }
      }
    } catch (NumberFormatException | ArithmeticException e) {
      lexer.diagnostics.add(start, lexer.at, "Invalid number");
      return 0;
    }
  }

  private Object integer(int start, String digits, int radix) {
    String suffix = suffix();
    if (digits.isEmpty() || digits.length() > 80) {
      lexer.diagnostics.add(
          start, lexer.at, digits.isEmpty() ? "Invalid number" : "Integral constant is too large");
      return 0;
    }
    BigInteger value = new BigInteger(digits, radix);
    if (value.compareTo(MAX_ULONG) > 0) {
      lexer.diagnostics.add(start, lexer.at, "Integral constant is too large");
      return 0;
    }
    boolean unsigned = suffix.contains("u");
    boolean wide = suffix.contains("l");
    int bits = value.bitLength();
    if (!unsigned && !wide && bits < 32) {
      return value.intValue();
    }
    if (!wide && bits <= 32) {
      return Unsigned.of(NumberKind.UINT, value.longValue());
    }
    if (!unsigned && bits < 64) {
      return value.longValue();
    }
    return Unsigned.of(NumberKind.ULONG, value.longValue());
  }

  private String suffix() {
    StringBuilder suffix = new StringBuilder();
    while (suffix.length() < 2 && "uUlL".indexOf(peek(0)) >= 0 && peek(0) != 0) {
      suffix.append(peek(0));
      lexer.at++;
    }
    return suffix.toString().toLowerCase(Locale.ROOT);
  }

  private String run(int radix) {
    StringBuilder digits = new StringBuilder();
    while (lexer.at < lexer.limit()) {
      char c = peek(0);
      if (c != '_' && (c > 127 || Character.digit(c, radix) < 0)) {
        break;
      }
      if (c != '_') {
        digits.append(c);
      }
      lexer.at++;
    }
    return digits.toString();
  }

  private char peek(int ahead) {
    int i = lexer.at + ahead;
    return i < lexer.limit() ? lexer.source.charAt(i) : 0;
  }
}
