package io.github.apimworkshop.localazure.resource;

import java.util.Arrays;
import java.util.List;

final class ResourceIdParser {
  private static final int LONGEST = 4096;

  private final String text;
  private final List<String> parts;
  private int next;

  private ResourceIdParser(String text) {
    this.text = text;
    this.parts = Arrays.stream(text.split("/", -1)).filter(part -> !part.isEmpty()).toList();
  }

  static ResourceId parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("A resource id has at most " + LONGEST + " characters.");
    }
    return new ResourceIdParser(text).read();
  }

  private ResourceId read() {
    ResourceId id = scope();
    while (next < parts.size()) {
      id = provider(id);
    }
    return id;
  }

  private ResourceId scope() {
    if (!take("subscriptions")) {
      return ResourceId.tenant();
    }
    String subscription = name("subscription id");
    return take("resourceGroups")
        ? ResourceId.resourceGroup(subscription, name("resource group"))
        : ResourceId.subscription(subscription);
  }

  private ResourceId provider(ResourceId below) {
    if (!take("providers")) {
      throw invalid("'providers' expected before '" + parts.get(next) + "'");
    }
    String namespace = name("provider namespace");
    String type = name("resource type");
    ResourceId id = below.provider(namespace, type, name("name of the " + type));
    while (next < parts.size() && !parts.get(next).equalsIgnoreCase("providers")) {
      String childType = name("resource type");
      id = id.child(childType, name("name of the " + childType));
    }
    return id;
  }

  private boolean take(String keyword) {
    boolean there = next < parts.size() && parts.get(next).equalsIgnoreCase(keyword);
    if (there) {
      next++;
    }
    return there;
  }

  private String name(String what) {
    if (next == parts.size()) {
      throw invalid(what + " missing at the end");
    }
    return parts.get(next++);
  }

  private IllegalArgumentException invalid(String reason) {
    return new IllegalArgumentException("'" + text + "' is no resource id: " + reason + ".");
  }
}
