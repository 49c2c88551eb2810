package io.github.apimworkshop.arm.whatif;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A resource as a template wants it; what cannot be known yet still is an expression. */
record DesiredResource(String id, String apiVersion, ObjectNode body) {}
