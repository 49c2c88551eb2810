/** Role definitions and role assignments. */
package io.github.apimworkshop.localazure.authorization;
