/** The embedded local Azure: management, identity, gateway and Azure OpenAI in one process. */
package io.github.apimworkshop.localazure;
