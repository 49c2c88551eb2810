package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetDelegate;
import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.value.EnumValue;
import io.github.apimworkshop.policy.expression.value.NetArray;

/** Reading the arguments of a call. */
final class Arguments {

  private Arguments() {}

  static String text(Object value) {
    return (String) value;
  }

  static int number(Object value) {
    return (Integer) value;
  }

  static boolean truth(Object value) {
    return (Boolean) value;
  }

  static double real(Object value) {
    return (Double) value;
  }

  static NetDelegate function(Object value) {
    if (value == null) {
      throw NetException.argumentNull("selector");
    }
    return (NetDelegate) value;
  }

  static Object[] items(Object array) {
    return array == null ? new Object[0] : ((NetArray) array).items();
  }

  static String required(Object value, String parameter) {
    if (value == null) {
      throw NetException.argumentNull(parameter);
    }
    return (String) value;
  }

  static Object present(Object value, String parameter) {
    if (value == null) {
      throw NetException.argumentNull(parameter);
    }
    return value;
  }

  static int flag(Object enumeration) {
    return ((EnumValue) enumeration).value();
  }
}
