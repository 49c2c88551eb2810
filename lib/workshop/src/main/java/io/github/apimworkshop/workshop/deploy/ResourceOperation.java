package io.github.apimworkshop.workshop.deploy;

import java.time.Duration;

/**
 * One resource of a deployment: its type and name, Azure's state word and how long it took so far.
 */
public record ResourceOperation(String type, String name, String state, Duration took) {

  /** True when the resource is as the template asks. */
  public boolean succeeded() {
    return state.equals("Succeeded");
  }
}
