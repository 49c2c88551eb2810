package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.TypeTable;

/** The table of all types. Built once, read-only. */
public final class StandardLibrary {

  private static final TypeTable TABLE = build();

  private StandardLibrary() {}

  /** The types API Management allows, and the names of those it refuses. */
  public static TypeTable table() {
    return TABLE;
  }

  private static TypeTable build() {
    TypeTable table = new TypeTable();
    ObjectTypes.define(table);
    DelegateTypes.define(table);
    NumberTypes.define(table);
    MathTypes.define(table);
    StringTypes.define(table);
    CharTypes.define(table);
    TextTypes.define(table);
    RandomTypes.define(table);
    TimeTypes.define(table);
    DateTypes.define(table);
    TimeZoneTypes.define(table);
    ConvertTypes.define(table);
    CollectionInterfaces.define(table);
    CollectionTypes.define(table);
    LinqTypes.define(table);
    JsonLibrary.define(table);
    HostLibrary.define(table);
    HostExtensions.define(table);
    RegexTypes.define(table);
    CryptographyTypes.define(table);
    XmlLibrary.define(table);
    NetworkTypes.define(table);
    AddressTypes.define(table);
    WebText.define(table);
    RefusedTypes.define(table);
    return table.complete();
  }
}
