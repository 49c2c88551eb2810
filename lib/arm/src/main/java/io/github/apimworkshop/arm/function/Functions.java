package io.github.apimworkshop.arm.function;

import io.github.apimworkshop.arm.expression.FunctionTable;

/**
 * All functions of the template language
 * (learn.microsoft.com/azure/azure-resource-manager/templates/template-functions, read 2026-11).
 */
public final class Functions {
  private static final FunctionTable TABLE = build();

  private Functions() {}

  /** The table of all functions. */
  public static FunctionTable table() {
    return TABLE;
  }

  private static FunctionTable build() {
    var table = new FunctionTable.Builder();
    TemplateFunctions.addTo(table);
    LogicalFunctions.addTo(table);
    ComparisonFunctions.addTo(table);
    NumericFunctions.addTo(table);
    CollectionFunctions.addTo(table);
    ArrayFunctions.addTo(table);
    ObjectFunctions.addTo(table);
    SafeAccessFunctions.addTo(table);
    LambdaFunctions.addTo(table);
    StringFunctions.addTo(table);
    SplitFunctions.addTo(table);
    EncodingFunctions.addTo(table);
    UriFunctions.addTo(table);
    HashFunctions.addTo(table);
    DateFunctions.addTo(table);
    CidrFunctions.addTo(table);
    ResourceIdFunctions.addTo(table);
    ScopeFunctions.addTo(table);
    RoleFunctions.addTo(table);
    LiveFunctions.addTo(table);
    return table.build();
  }
}
