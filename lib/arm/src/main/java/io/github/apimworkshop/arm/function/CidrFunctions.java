package io.github.apimworkshop.arm.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.arm.expression.Arguments;
import io.github.apimworkshop.arm.expression.FunctionTable;
import java.math.BigInteger;

/** Address ranges, IPv4 and IPv6. */
final class CidrFunctions {

  private CidrFunctions() {}

  static void addTo(FunctionTable.Builder table) {
    table
        .add("parseCidr", 1, CidrFunctions::parseCidr)
        .add("cidrSubnet", 3, CidrFunctions::cidrSubnet)
        .add("cidrHost", 2, CidrFunctions::cidrHost);
  }

  private static Cidr range(Arguments call) {
    try {
      return Cidr.parse(call.text(0));
    } catch (IllegalArgumentException e) {
      throw call.fail(
          "parameter is not valid. The provided value '"
              + call.text(0)
              + "' is not a valid IP address range in CIDR notation");
    }
  }

  private static JsonNode parseCidr(Arguments call) {
    Cidr range = range(call);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("network", range.text(range.network()));
    result.put("netmask", range.text(range.netmask()));
    if (range.isVersion4()) {
      result.put("broadcast", range.text(range.last()));
    }
    result.put("firstUsable", range.text(range.firstUsable()));
    result.put("lastUsable", range.text(range.lastUsable()));
    result.put("cidr", range.prefix());
    return result;
  }

  private static JsonNode cidrSubnet(Arguments call) {
    Cidr range = range(call);
    long prefix = call.integer(1);
    long index = call.integer(2);
    if (prefix < range.prefix() || prefix > range.bits()) {
      throw call.fail(
          "parameter is not valid. The new prefix length '"
              + prefix
              + "' must lie within the given range");
    }
    BigInteger subnet =
        range.network().add(BigInteger.valueOf(index).shiftLeft((int) (range.bits() - prefix)));
    if (index < 0 || subnet.compareTo(range.last()) > 0) {
      throw call.fail("parameter is not valid. There is no subnet with index '" + index + "'");
    }
    return TextNode.valueOf(range.text(subnet) + "/" + prefix);
  }

  private static JsonNode cidrHost(Arguments call) {
    Cidr range = range(call);
    long index = call.integer(1);
    BigInteger host = range.firstUsable().add(BigInteger.valueOf(index));
    if (index < 0 || host.compareTo(range.lastUsable()) > 0) {
      throw call.fail("parameter is not valid. There is no host with index '" + index + "'");
    }
    return TextNode.valueOf(range.text(host));
  }
}
