package io.github.apimworkshop.workshop.reset;

/** What may be left of a step. Soft-deleted resources still hold their name and their quota. */
public enum LeftoverKind {
  /** A resource group with whatever is in it. */
  RESOURCE_GROUP("resource group"),
  /** A live API Management service. */
  SERVICE("API Management service"),
  /** A live Azure OpenAI account. */
  ACCOUNT("Azure OpenAI account"),
  /** An API Management service within its 48 hours after deletion. */
  DELETED_SERVICE("API Management service, soft-deleted"),
  /** An Azure OpenAI account within its 48 hours after deletion. */
  DELETED_ACCOUNT("Azure OpenAI account, soft-deleted");

  private final String words;

  LeftoverKind(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
