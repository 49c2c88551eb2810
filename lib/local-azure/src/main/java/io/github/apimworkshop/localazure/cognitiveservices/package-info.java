/** Microsoft.CognitiveServices: Azure OpenAI accounts and their model deployments. */
package io.github.apimworkshop.localazure.cognitiveservices;
