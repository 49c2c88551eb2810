/**
 * The data plane of Azure OpenAI accounts (learn.microsoft.com/azure/ai-services/openai/reference,
 * read 2026-11). Answers are composed, not inferred; everything around them is as on Azure.
 */
package io.github.apimworkshop.localazure.openai;
