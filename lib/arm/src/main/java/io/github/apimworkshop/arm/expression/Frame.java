package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** A linked list of names in force: lambda variables, copy loops or variables under evaluation. */
record Frame(String name, JsonNode value, boolean unnamed, Frame outer) {

  Frame find(String wanted) {
    for (Frame frame = this; frame != null; frame = frame.outer) {
      if (frame.name != null && frame.name.equalsIgnoreCase(wanted)) {
        return frame;
      }
    }
    return null;
  }

  Frame findUnnamed() {
    for (Frame frame = this; frame != null; frame = frame.outer) {
      if (frame.unnamed) {
        return frame;
      }
    }
    return null;
  }
}
