/** Resource providers: what each resource type accepts, computes and answers. */
package io.github.apimworkshop.localazure.provider;
