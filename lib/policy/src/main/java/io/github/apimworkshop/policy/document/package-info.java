/** Policy documents as text and as a tree whose every part knows its place. */
package io.github.apimworkshop.policy.document;
