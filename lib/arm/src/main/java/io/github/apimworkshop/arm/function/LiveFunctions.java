package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;

/** Functions that read deployed resources. */
final class LiveFunctions {

  private LiveFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("reference", 1, 3, LiveFunctions::reference)
        .add("references", 1, 2, LiveFunctions::references)
        .add("list*", 1, 3, LiveFunctions::list)
        .add("pickZones", 3, 5, LiveFunctions::unknownToEngine)
        .add("providers", 1, 2, LiveFunctions::unknownToEngine)
        .add("toLogicalZone", 3, LiveFunctions::unknownToEngine)
        .add("toLogicalZones", 3, LiveFunctions::unknownToEngine)
        .add("toPhysicalZone", 3, LiveFunctions::unknownToEngine)
        .add("toPhysicalZones", 3, LiveFunctions::unknownToEngine);
  }

  private static JsonNode reference(Arguments call) {
    String resource = call.text(0);
    String apiVersion = call.has(1) ? call.text(1) : null;
    boolean full = call.size() == 3 && isFull(call, 2);
    return call.scope().context().live().reference(resource, apiVersion, full);
  }

  private static JsonNode references(Arguments call) {
    boolean full = call.size() == 2 && isFull(call, 1);
    return call.scope().context().live().references(call.text(0), full);
  }

  private static boolean isFull(Arguments call, int index) {
    String text = call.text(index);
    if (text.equalsIgnoreCase("Full")) {
      return true;
    }
    if (text.equalsIgnoreCase("Properties")) {
      return false;
    }
    throw call.fail(
        "expects its parameter '"
            + (index + 1)
            + "' to be 'Full'. The provided value is '"
            + text
            + "'");
  }

  private static JsonNode list(Arguments call) {
    String apiVersion = call.has(1) ? call.text(1) : null;
    JsonNode body = call.has(2) ? call.value(2) : null;
    return call.scope().context().live().list(call.function(), call.text(0), apiVersion, body);
  }

  private static JsonNode unknownToEngine(Arguments call) {
    throw call.fail(
        "needs the zones and API versions of the Azure regions, which are not known here. Pass the value as a"
            + " parameter instead");
  }
}
