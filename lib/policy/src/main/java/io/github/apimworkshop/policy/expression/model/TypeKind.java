package io.github.apimworkshop.policy.expression.model;

/** What a type is. */
public enum TypeKind {
  /** A reference type. */
  CLASS,
  /** A value type. */
  STRUCT,
  /** An interface. */
  INTERFACE,
  /** An enumeration: a value type with named constants. */
  ENUM,
  /** A delegate: its last type argument or its signature says what it returns. */
  DELEGATE,
  /** A class of static members. */
  STATIC,
  /** A type parameter. */
  PARAMETER,
  /** The type of null, of void, of a lambda: never the type of a value. */
  SPECIAL
}
