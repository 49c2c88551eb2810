package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer out of documents.
 *
 * @param context citations and intent, as the message carries them
 * @param read the text of the documents, which counts as prompt
 */
record GroundedAnswer(String text, ObjectNode context, String read) {}
