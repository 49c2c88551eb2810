package io.github.apimworkshop.workshop.deploy;

import java.util.List;

/**
 * What a deployment would do to one resource.
 *
 * @param resource the id from its scope on, such as {@code Microsoft.ApiManagement/service/apim}
 * @param properties one line for each changed property, sign first
 */
public record PlannedChange(Kind kind, String resource, List<String> properties) {
  /** Copies the lines. */
  public PlannedChange {
    properties = List.copyOf(properties);
  }

  /** The kinds of Azure, with the sign that the Azure CLI writes before each. */
  public enum Kind {
    CREATE('+', "create"),
    MODIFY('~', "modify"),
    DEPLOY('!', "deploy"),
    NO_CHANGE('=', "no change"),
    IGNORE('*', "ignore"),
    UNSUPPORTED('x', "unsupported"),
    DELETE('-', "delete");

    private final char sign;
    private final String words;

    Kind(char sign, String words) {
      this.sign = sign;
      this.words = words;
    }

    /** Stands before the resource. */
    public char sign() {
      return sign;
    }

    /** For the sum below the list. */
    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return kind.sign() + " " + resource;
  }
}
