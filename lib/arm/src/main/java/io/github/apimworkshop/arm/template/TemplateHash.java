package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.function.UniqueString;

/** The hash of a template: stable, decimal, 64 bits. Azure's own algorithm is not public. */
public final class TemplateHash {

  private TemplateHash() {}

  /** The hash of the template's compact text. */
  public static String of(ObjectNode template) {
    return Long.toUnsignedString(UniqueString.hash(template.toString()));
  }
}
