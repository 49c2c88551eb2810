package io.github.apimworkshop.bicep.diagnostics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.syntax.Span;

/**
 * The core diagnostics and their texts, as the official compiler words them
 * (aka.ms/bicep/core-diagnostics).
 */
public enum Bcp {
  BCP001("The following token is not recognized: \"%s\"."),
  BCP002(
      "The multi-line comment at this location is not terminated. Terminate it with the */ character sequence."),
  BCP003(
      "The string at this location is not terminated. Terminate the string with a single quote character."),
  BCP004("The string at this location is not terminated due to an unexpected new line character."),
  BCP005(
      "The string at this location is not terminated. Complete the escape sequence and terminate the string with a single unescaped quote character."),
  BCP006(
      "The specified escape sequence is not recognized. Only the following escape sequences are allowed: \"\\$\", \"\\'\", \"\\\\\", \"\\n\", \"\\r\", \"\\t\", \"\\u{...}\"."),
  BCP007(
      "This declaration type is not recognized. Specify a metadata, parameter, variable, resource, or output declaration."),
  BCP008("Expected the \"=\" token, or a newline at this location."),
  BCP009(
      "Expected a literal value, an array, an object, a parenthesized expression, or a function call at this location."),
  BCP010("Expected a valid 64-bit signed integer."),
  BCP011(
      "The type of the specified value is incorrect. Specify a string, boolean, or integer literal."),
  BCP012("Expected the \"%s\" keyword at this location."),
  BCP013("Expected a parameter identifier at this location."),
  BCP015("Expected a variable identifier at this location."),
  BCP016("Expected an output identifier at this location."),
  BCP017("Expected a resource identifier at this location."),
  BCP018("Expected the \"%s\" character at this location."),
  BCP019("Expected a new line character at this location."),
  BCP020("Expected a function or property name at this location."),
  BCP021("Expected a numeric literal at this location."),
  BCP022("Expected a property name at this location."),
  BCP023("Expected a variable or function name at this location."),
  BCP024("The identifier exceeds the limit of %d. Reduce the length of the identifier."),
  BCP025(
      "The property \"%s\" is declared multiple times in this object. Remove or rename the duplicate properties."),
  BCP028("Identifier \"%s\" is declared multiple times. Remove or rename the duplicates."),
  BCP029(
      "The resource type is not valid. Specify a valid resource type of format \"<type-name>@<apiVersion>\"."),
  BCP031(
      "The parameter type is not valid. Please specify one of the following types: \"array\", \"bool\", \"int\", \"object\", \"string\"."),
  BCP032("The value must be a compile-time constant."),
  BCP033("Expected a value of type \"%s\" but the provided value is of type \"%s\"."),
  BCP034(
      "The enclosing array expected an item of type \"%s\", but the provided item was of type \"%s\"."),
  BCP035("The specified \"%s\" declaration is missing the following required properties: %s."),
  BCP036(
      "The property \"%s\" expected a value of type \"%s\" but the provided value is of type \"%s\"."),
  BCP037("The property \"%s\" is not allowed on objects of type \"%s\".%s"),
  BCP043("This is not a valid expression."),
  BCP044("Cannot apply operator \"%s\" to operand of type \"%s\"."),
  BCP045("Cannot apply operator \"%s\" to operands of type \"%s\" and \"%s\".%s"),
  BCP046("Expected a value of type \"%s\"."),
  BCP047("String interpolation is unsupported for specifying the resource type."),
  BCP048("Cannot resolve function overload.%s"),
  BCP049(
      "The array index must be of type \"string\" or \"int\" but the provided index was of type \"%s\"."),
  BCP050("The specified path is empty."),
  BCP051("The specified path begins with \"/\". Files must be referenced using relative paths."),
  BCP052("The type \"%s\" does not contain property \"%s\"."),
  BCP053("The type \"%s\" does not contain property \"%s\". Available properties include %s."),
  BCP054("The type \"%s\" does not contain any properties."),
  BCP055("Cannot access properties of type \"%s\". An \"object\" type is required."),
  BCP056(
      "The reference to name \"%s\" is ambiguous because it exists in namespaces %s. The reference must be fully-qualified."),
  BCP057("The name \"%s\" does not exist in the current context."),
  BCP059("The name \"%s\" is not a function."),
  BCP060(
      "The \"variables\" function is not supported. Directly reference variables by their symbolic names."),
  BCP061(
      "The \"parameters\" function is not supported. Directly reference parameters by their symbolic names."),
  BCP062("The referenced declaration with name \"%s\" is not valid."),
  BCP063("The name \"%s\" is not a parameter, variable, resource or module."),
  BCP064("Found unexpected tokens in interpolated expression."),
  BCP065(
      "Function \"%s\" is not valid at this location. It can only be used as a parameter default value."),
  BCP066(
      "Function \"%s\" is not valid at this location. It can only be used in resource declarations."),
  BCP067("Cannot call functions on type \"%s\". An \"object\" type is required."),
  BCP068(
      "Expected a resource type string. Specify a valid resource type of format \"<type-name>@<apiVersion>\"."),
  BCP069("The function \"%s\" is not supported. Use the \"%s\" operator instead."),
  BCP070("Argument of type \"%s\" is not assignable to parameter of type \"%s\"."),
  BCP071("Expected %s, but got %d."),
  BCP072(
      "This symbol cannot be referenced here. Only other parameters can be referenced in parameter default values."),
  BCP073(
      Severity.WARNING,
      "The property \"%s\" is read-only. Expressions cannot be assigned to read-only properties."),
  BCP074(
      "Indexing over arrays requires an index of type \"int\" but the provided index was of type \"%s\"."),
  BCP075(
      "Indexing over objects requires an index of type \"string\" but the provided index was of type \"%s\"."),
  BCP076("Cannot index over expression of type \"%s\". Arrays or objects are required."),
  BCP077(
      "The property \"%s\" on type \"%s\" is write-only. Write-only properties cannot be accessed."),
  BCP079("This expression is referencing its own declaration, which is not allowed."),
  BCP080("The expression is involved in a cycle (\"%s\")."),
  BCP081(
      Severity.WARNING,
      "Resource type \"%s\" does not have types available. Bicep is unable to validate resource properties prior to deployment, but this will not block the resource from being deployed."),
  BCP082("The name \"%s\" does not exist in the current context. Did you mean \"%s\"?"),
  BCP083("The type \"%s\" does not contain property \"%s\". Did you mean \"%s\"?"),
  BCP084(
      "The symbolic name \"%s\" is reserved. Please use a different symbolic name. Reserved namespaces are \"az\", \"sys\"."),
  BCP085(
      "The specified file path contains one ore more invalid path characters. The following are not permitted: %s."),
  BCP086(
      "The specified file path ends with an invalid character. The following are not permitted: %s."),
  BCP087("Array and object literals are not allowed here."),
  BCP088(
      "The property \"%s\" expected a value of type \"%s\" but the provided value is of type \"%s\". Did you mean \"%s\"?"),
  BCP089("The property \"%s\" is not allowed on objects of type \"%s\". Did you mean \"%s\"?"),
  BCP090("This module declaration is missing a file path reference."),
  BCP091("An error occurred reading file. %s"),
  BCP092("String interpolation is not supported in file paths."),
  BCP094("This module references itself, which is not allowed."),
  BCP095("The file is involved in a cycle (\"%s\")."),
  BCP096("Expected a module identifier at this location."),
  BCP097(
      "Expected a module path string. This should be a relative path to another bicep file, e.g. 'myModule.bicep' or '../parent/myModule.bicep'"),
  BCP098(
      "The specified file path contains a \"\\\" character. Use \"/\" instead as the directory separator character."),
  BCP099("The \"%s\" array must contain one or more items."),
  BCP100(
      "The function \"if\" is not supported. Use the \"?:\" (ternary conditional) operator instead, e.g. condition ? ValueIfTrue : ValueIfFalse"),
  BCP101("The \"createArray\" function is not supported. Construct an array literal using []."),
  BCP102("The \"createObject\" function is not supported. Construct an object literal using {}."),
  BCP103(
      "The following token is not recognized: \"%s\". Strings are defined using single quotes in bicep."),
  BCP104("The referenced module has errors."),
  BCP107("The function \"%s\" does not exist in namespace \"%s\"."),
  BCP108("The function \"%s\" does not exist in namespace \"%s\". Did you mean \"%s\"?"),
  BCP109("The type \"%s\" does not contain function \"%s\"."),
  BCP110("The type \"%s\" does not contain function \"%s\". Did you mean \"%s\"?"),
  BCP111("The specified file path contains invalid control code characters."),
  BCP112("The \"targetScope\" cannot be declared multiple times in one file."),
  BCP113(
      "Unsupported scope for module deployment in a \"tenant\" target scope. Omit this property to inherit the current scope, or specify a valid scope. Permissible scopes include tenant: tenant(), named management group: managementGroup(<name>), named subscription: subscription(<subId>), or named resource group in a named subscription: resourceGroup(<subId>, <name>)."),
  BCP114(
      "Unsupported scope for module deployment in a \"managementGroup\" target scope. Omit this property to inherit the current scope, or specify a valid scope. Permissible scopes include current management group: managementGroup(), named management group: managementGroup(<name>), named subscription: subscription(<subId>), tenant: tenant(), or named resource group in a named subscription: resourceGroup(<subId>, <name>)."),
  BCP115(
      "Unsupported scope for module deployment in a \"subscription\" target scope. Omit this property to inherit the current scope, or specify a valid scope. Permissible scopes include current subscription: subscription(), named subscription: subscription(<subId>), named resource group in same subscription: resourceGroup(<name>), named resource group in different subscription: resourceGroup(<subId>, <name>), or tenant: tenant()."),
  BCP116(
      "Unsupported scope for module deployment in a \"resourceGroup\" target scope. Omit this property to inherit the current scope, or specify a valid scope. Permissible scopes include current resource group: resourceGroup(), named resource group in same subscription: resourceGroup(<name>), named resource group in a different subscription: resourceGroup(<subId>, <name>), current subscription: subscription(), named subscription: subscription(<subId>) or tenant: tenant()."),
  BCP117("An empty indexer is not allowed. Specify a valid expression."),
  BCP118(
      "Expected the \"{\" character, the \"[\" character, or the \"if\" keyword at this location."),
  BCP119("Unsupported scope for extension resource deployment. Expected a resource reference."),
  BCP120(
      "This expression is being used in an assignment to the \"%s\" property of the \"%s\" type, which requires a value that can be calculated at the start of the deployment.%s"),
  BCP121(
      "Resources: %s are defined with this same name in a file. Rename them or split into different modules."),
  BCP122(
      "Modules: %s are defined with this same name and this same scope in a file. Rename them or split into different modules."),
  BCP123("Expected a namespace or decorator name at this location."),
  BCP124(
      "The decorator \"%s\" can only be attached to targets of type \"%s\", but the target has type \"%s\"."),
  BCP125("Function \"%s\" cannot be used as a parameter decorator."),
  BCP126("Function \"%s\" cannot be used as a variable decorator."),
  BCP127("Function \"%s\" cannot be used as a resource decorator."),
  BCP128("Function \"%s\" cannot be used as a module decorator."),
  BCP129("Function \"%s\" cannot be used as an output decorator."),
  BCP130("Decorators are not allowed here."),
  BCP132("Expected a declaration after the decorator."),
  BCP133(
      "The unicode escape sequence is not valid. Valid unicode escape sequences range from \\u{0} to \\u{10FFFF}."),
  BCP134("Scope %s is not valid for this module. Permitted scopes: %s."),
  BCP135("Scope %s is not valid for this resource type. Permitted scopes: %s."),
  BCP136("Expected a loop item variable identifier at this location."),
  BCP137("Loop expected an expression of type \"array\" but the provided value is of type \"%s\"."),
  BCP138(
      "For-expressions are not supported in this context. For-expressions may be used as values of resource, module, variable, and output declarations, or values of resource and module properties."),
  BCP139(
      "A resource's scope must match the scope of the Bicep file for it to be deployable. You must use modules to deploy resources to a different scope."),
  BCP140("The multi-line string at this location is not terminated. Terminate it with \"'''\"."),
  BCP141("The expression cannot be used as a decorator as it is not callable."),
  BCP142("Property value for-expressions cannot be nested."),
  BCP143("For-expressions cannot be used with properties whose names are also expressions."),
  BCP144(
      "Directly referencing a resource or module collection is not currently supported here. Apply an array indexer to the expression."),
  BCP145("Output \"%s\" is declared multiple times. Remove or rename the duplicates."),
  BCP147("Expected a parameter declaration after the decorator."),
  BCP149("Expected a resource declaration after the decorator."),
  BCP152("Function \"%s\" cannot be used as a decorator."),
  BCP153("Expected a resource or module declaration after the decorator."),
  BCP154("Expected a batch size of at least %d but the specified value was \"%d\"."),
  BCP155("The decorator \"%s\" can only be attached to resource or module collections."),
  BCP156(
      "The resource type segment \"%s\" is invalid. Nested resources must specify a single type segment, and optionally can specify an api version using the format \"<type>@<apiVersion>\"."),
  BCP157("The resource type cannot be determined due to an error in the containing resource."),
  BCP158("Cannot access nested resources of type \"%s\". A resource type is required."),
  BCP159(
      "The resource \"%s\" does not contain a nested resource named \"%s\". Known nested resources are: %s."),
  BCP160("A nested resource cannot appear inside of a resource with a for-expression."),
  BCP162("Expected a loop item variable identifier or \"(\" at this location."),
  BCP164(
      "A child resource's scope is computed based on the scope of its ancestor resource. This means that using the \"scope\" property on a child resource is unsupported."),
  BCP165(
      "A resource's computed scope must match that of the Bicep file for it to be deployable. This resource's scope is computed from the \"scope\" property value assigned to ancestor resource \"%s\". You must use modules to deploy resources to a different scope."),
  BCP166("Duplicate \"%s\" decorator."),
  BCP167("Expected the \"{\" character or the \"if\" keyword at this location."),
  BCP168("Length must not be a negative value."),
  BCP169(
      "Expected resource name to contain %d \"/\" character(s). The number of name segments must match the number of segments in the resource type."),
  BCP170(
      "Expected resource name to not contain any \"/\" characters. Child resources with a parent resource reference (via the parent property or via nesting) must not contain a fully-qualified name."),
  BCP171("Resource type \"%s\" is not a valid child resource of parent \"%s\"."),
  BCP172("The resource type cannot be validated due to an error in parent resource \"%s\"."),
  BCP173("The property \"%s\" cannot be used in an existing resource declaration."),
  BCP176("Values of the \"any\" type are not allowed here."),
  BCP177(
      "This expression is being used in the if-condition expression, which requires a value that can be calculated at the start of the deployment.%s"),
  BCP178(
      "This expression is being used in the for-expression, which requires a value that can be calculated at the start of the deployment.%s"),
  BCP179(
      Severity.WARNING,
      "Unique resource or deployment name is required when looping. The loop item variable \"%s\" must be referenced in at least one of the value expressions of the following properties: %s"),
  BCP180(
      "Function \"%s\" is not valid at this location. It can only be used when directly assigning to a module parameter with a secure decorator."),
  BCP181(
      "This expression is being used in an argument of the function \"%s\", which requires a value that can be calculated at the start of the deployment.%s"),
  BCP182(
      "This expression is being used in the for-body of the variable \"%s\", which requires values that can be calculated at the start of the deployment.%s"),
  BCP183("The value of the module \"params\" property must be an object literal."),
  BCP184("File '%s' exceeded maximum size of %d %s."),
  BCP186("Unable to parse literal JSON value. Please ensure that it is well-formed."),
  BCP187(
      Severity.WARNING,
      "The property \"%s\" does not exist in the resource or type definition, although it might still be valid. If this is a resource type definition inaccuracy, report it using https://aka.ms/bicep-type-issues."),
  BCP188(
      "The referenced ARM template has errors. Please see https://aka.ms/arm-template for information on how to diagnose and fix the template."),
  BCP192(
      "Unable to restore the artifact with reference \"%s\": Registries cannot be reached while compiling offline. Put the module next to this file and name it by a relative path."),
  BCP204("Extension \"%s\" is not recognized."),
  BCP235("Specified JSONPath does not exist in the given file or is invalid."),
  BCP236("Expected a new line or comma character at this location."),
  BCP237("Expected a comma character at this location."),
  BCP238("Unexpected new line character after a comma."),
  BCP239("Identifier \"%s\" is a reserved Bicep symbol name and cannot be used in this context."),
  BCP240(
      "The \"parent\" property only permits direct references to resources. Expressions are not supported."),
  BCP242("Lambda functions may only be specified directly as function arguments."),
  BCP243("Parentheses must contain exactly one expression."),
  BCP244("Expected lambda expression of type \"%s\" but received \"%s\"."),
  BCP247(
      "Using lambda variables inside resource or module array access is not currently supported. Found the following lambda variable(s) being accessed: \"%s\"."),
  BCP248(
      "Using lambda variables inside the \"%s\" function is not currently supported. Found the following lambda variable(s) being accessed: \"%s\"."),
  BCP249(
      "Expected loop variable block to consist of exactly 2 elements (item variable and index variable), but found %d."),
  BCP256("The using declaration is missing a bicep template file path reference."),
  BCP257(
      "Expected a Bicep file path string. This should be a relative path to another bicep file, e.g. 'myModule.bicep' or '../parent/myModule.bicep'"),
  BCP258(
      "The following parameters are declared in the Bicep file but are missing an assignment in the params file: %s."),
  BCP259(
      "The parameter \"%s\" is assigned in the params file without being declared in the Bicep file."),
  BCP260(
      "The parameter \"%s\" expects a value of type \"%s\" but the provided value is of type \"%s\"."),
  BCP261("A using declaration must be present in this parameters file."),
  BCP262("More than one using declaration are present."),
  BCP265("The name \"%s\" is not a function. Did you mean \"%s\"?"),
  BCP266("Expected a metadata identifier at this location."),
  BCP268("Invalid identifier: \"%s\""),
  BCP269("Function \"%s\" cannot be used as a metadata decorator."),
  BCP275("Unable to open file at path \"%s\". Found a directory instead."),
  BCP276("A using declaration can only reference a Bicep file."),
  BCP277(
      "A module declaration can only reference a Bicep File, an ARM template, a registry reference or a template spec reference."),
  BCP278("This parameters file references itself, which is not allowed."),
  BCP279(
      "Expected a type at this location. Please specify a valid type expression or one of the following types: \"any\", \"array\", \"bool\", \"int\", \"object\", \"string\"."),
  BCP285("The type expression could not be reduced to a literal value."),
  BCP286("This union member is invalid because it cannot be assigned to the '%s' type."),
  BCP287("'%s' refers to a value but is being used as a type here."),
  BCP288("'%s' refers to a type but is being used as a value here."),
  BCP289("The type definition is not valid."),
  BCP290("Expected a parameter or type declaration after the decorator."),
  BCP292("Expected a parameter, output, or type declaration after the decorator."),
  BCP293("All members of a union type declaration must be literal values."),
  BCP294(
      "Type unions must be reducible to a single ARM type (such as 'string', 'int', or 'bool')."),
  BCP295(
      "The '%s' decorator may not be used on targets of a union or literal type. The allowed values for this parameter or type definition will be derived from the union or literal type automatically."),
  BCP297("Function \"%s\" cannot be used as a type decorator."),
  BCP298(
      "This type definition includes itself as required component, which creates a constraint that cannot be fulfilled."),
  BCP299("This type definition includes itself as a required component via a cycle (\"%s\")."),
  BCP300(
      "Expected a type literal at this location. Please specify a concrete value or a reference to a literal type."),
  BCP301("The type name \"%s\" is reserved and may not be attached to a user-defined type."),
  BCP302("The name \"%s\" is not a valid type. Please specify one of the following types: %s."),
  BCP306("The name \"%s\" refers to a namespace, not to a type."),
  BCP307(
      "The expression cannot be evaluated, because the identifier properties of the referenced existing resource including %s cannot be calculated at the start of the deployment. In this situation, the accessible properties of \"%s\" include \"apiVersion\", \"id\", \"name\", \"type\"."),
  BCP308(
      "The decorator \"%s\" may not be used on statements whose declared type is a reference to a user-defined type."),
  BCP311("The provided index value of \"%s\" is not valid for type \"%s\".%s"),
  BCP315("An object type may have at most one additional properties declaration."),
  BCP316(
      "The \"%s\" decorator may not be used on object types with an explicit additional properties type declaration."),
  BCP318(
      Severity.WARNING,
      "The value of type \"%s\" may be null at the start of the deployment, which would cause this access expression (and the overall deployment with it) to fail. If you do not know whether the value will be null and the template would handle a null value for the overall expression, use a `.?` (safe dereference) operator to short-circuit the access expression if the base expression's value is null: %s. If you know the value will not be null, use a non-null assertion operator to inform the compiler that the value will not be null: %s."),
  BCP321(
      Severity.WARNING,
      "Expected a value of type \"%s\" but the provided value is of type \"%s\". If you know the value will not be null, use a non-null assertion operator to inform the compiler that the value will not be null: %s."),
  BCP322("The `.?` (safe dereference) operator may not be used on instance function invocations."),
  BCP323(
      "The `[?]` (safe dereference) operator may not be used on resource or module collections."),
  BCP325("Expected a type identifier at this location."),
  BCP326(
      "Nullable-typed parameters may not be assigned default values. They have an implicit default of 'null' that cannot be overridden."),
  BCP327(
      "The provided value (which will always be greater than or equal to %s) is too large to assign to a target for which the maximum allowable value is %s."),
  BCP328(
      "The provided value (which will always be less than or equal to %s) is too small to assign to a target for which the minimum allowable value is %s."),
  BCP331(
      "A type's \"%s\" must be less than or equal to its \"%s\", but a minimum of %s and a maximum of %s were specified."),
  BCP332(
      "The provided value (whose length will always be greater than or equal to %s) is too long to assign to a target for which the maximum allowable length is %s."),
  BCP333(
      "The provided value (whose length will always be less than or equal to %s) is too short to assign to a target for which the minimum allowable length is %s."),
  BCP334(
      Severity.WARNING,
      "The provided value can have a length as small as %s and may be too short to assign to a target with a configured minimum length of %s."),
  BCP337(
      "This declaration type is not valid for a Bicep Parameters file. Supported declarations: \"using\", \"extends\", \"param\", \"var\", \"type\"."),
  BCP338("Failed to evaluate parameter \"%s\": %s"),
  BCP340("Unable to parse literal YAML value. Please ensure that it is well-formed."),
  BCP341(
      "This expression is being used inside a function declaration, which requires a value that can be calculated at the start of the deployment.%s"),
  BCP344("Expected an assert identifier at this location."),
  BCP349("Using an assert declaration requires enabling EXPERIMENTAL feature \"Assertions\"."),
  BCP351(
      "Function \"%s\" is not valid at this location. It can only be used when directly assigning to a parameter."),
  BCP353(
      "The %s %s differ only in casing. The ARM deployments engine is not case sensitive and will not be able to distinguish between them."),
  BCP354("Expected left brace ('{') or asterisk ('*') character at this location."),
  BCP355("Expected the name of an exported symbol at this location."),
  BCP356("Expected a valid namespace identifier at this location."),
  BCP358("This declaration is missing a template file path reference."),
  BCP359(
      "A compile-time import can only reference a Bicep file, an ARM template, a registry artifact, or a template spec."),
  BCP360("The '%s' symbol was not found in (or was not exported by) the imported template."),
  BCP361("The \"@export()\" decorator must target a top-level statement."),
  BCP362("This symbol is imported multiple times under the names %s."),
  BCP363(
      "The \"%s\" decorator can only be applied to object-only union types with unique member types."),
  BCP364("The property \"%s\" must be a required string literal on all union member types."),
  BCP365(
      "The value \"%s\" for discriminator property \"%s\" is duplicated across multiple union member types. The value must be unique across all union member types."),
  BCP366("The discriminator property name must be \"%s\" on all union member types."),
  BCP368(
      "The value of the \"%s\" parameter cannot be known until the template deployment has started because it uses a reference to a secret value in Azure Key Vault. Expressions that refer to the \"%1$s\" parameter may be used in .bicep files but not in .bicepparam files."),
  BCP372(
      "The \"@export()\" decorator may not be applied to variables that refer to parameters, modules, or resource, either directly or indirectly. The target of this decorator contains direct or transitive references to the following unexportable symbols: %s."),
  BCP375(
      "An import list item that identifies its target with a quoted string must include an 'as <alias>' clause."),
  BCP384("The \"%s<ResourceTypeIdentifier>\" type requires 1 argument(s)."),
  BCP387("Indexing into a type requires an integer greater than or equal to 0."),
  BCP388("Cannot access elements of type \"%s\" by index. An tuple type is required."),
  BCP389("The type \"%s\" does not declare an additional properties type."),
  BCP390("The array item type access operator ('[*]') can only be used with typed arrays."),
  BCP391("Type member access is only supported on a reference to a named type."),
  BCP394(
      "Resource-derived type expressions must dereference a property within the resource body. Using the entire resource body type is not permitted."),
  BCP401("The spread operator \"...\" is not permitted in this location."),
  BCP402(
      "The spread operator \"...\" can only be used in this context for an expression assignable to type \"%s\"."),
  BCP403(
      "The enclosing array expects elements of type \"%s\", but the array being spread contains elements of incompatible type \"%s\"."),
  BCP404("The \"extends\" declaration is missing a bicepparam file path reference"),
  BCP405("More than one \"extends\" declaration are present"),
  BCP408("The \"%s\" function can only be used with an expression which has a name."),
  BCP410("Division by zero is not supported."),
  BCP411(
      "The type \"%s\" cannot be used in a type assignment because it does not fit within one of ARM's primitive type categories (string, int, bool, array, object). If this is a resource type definition inaccuracy, report it using https://aka.ms/bicep-type-issues."),
  BCP414("The \"^\" indexing operator cannot be used on base expressions of type \"%s\"."),
  BCP415("The \"^\" indexing operator cannot be used with index expressions of type \"%s\"."),
  BCP417(
      "The spread operator \"...\" cannot be used inside objects with property for-expressions."),
  BCP422(
      Severity.WARNING,
      "A resource of type \"%s\" may or may not exist when this function is called, which could cause the deployment to fail."),
  BCP426(
      "Secure outputs may only be accessed via a direct module reference. Only non-sensitive outputs are supported when dereferencing a module indirectly via a variable or lambda."),
  BCP427("Environment variable \"%s\" does not exist and there's no default value set."),
  BCP428("Directory \"%s\" does not exist or additional permissions are necessary to access it."),
  BCP429("An error occured browsing directory. %s"),
  BCP430("Unable to open directory at path \"%s\". Found a file instead."),
  BCP431(
      "The identifier 'base' is only available in parameter files that declare an 'extends' clause."),
  BCP432("The identifier 'base' is reserved and cannot be declared."),
  BCP433(
      "The resource \"%s\" cannot declare explicit dependencies because its identifier properties including %s cannot be calculated at the start of the deployment."),
  BCP434(
      "The resource \"%s\" cannot declare an explicit dependency on \"%s\" because the identifier properties of the latter including %s cannot be calculated at the start of the deployment."),
  BCP444(
      "Using nullable existing resources (existing?) requires enabling EXPERIMENTAL feature \"NullableExisting\".");

  private final Severity severity;
  private final String text;

  Bcp(String text) {
    this(Severity.ERROR, text);
  }

  Bcp(Severity severity, String text) {
    this.severity = severity;
    this.text = text;
  }

  /** The problem at a place, its text filled with the arguments. */
  public Problem at(Span span, Object... arguments) {
    return at(severity, span, arguments);
  }

  /** The problem with another severity than the usual one. */
  public Problem at(Severity level, Span span, Object... arguments) {
    String message = arguments.length == 0 ? text : text.formatted(arguments);
    return new Problem(span.start(), span.length(), level, name(), message);
  }
}
