/** Resources, their ids and the store that keeps them. */
package io.github.apimworkshop.localazure.resource;
