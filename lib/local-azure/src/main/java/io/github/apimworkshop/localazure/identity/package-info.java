/** The identity endpoint: tokens of users, service principals and managed identities. */
package io.github.apimworkshop.localazure.identity;
