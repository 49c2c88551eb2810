/** What the listeners of services and accounts share. */
package io.github.apimworkshop.localazure.http;
