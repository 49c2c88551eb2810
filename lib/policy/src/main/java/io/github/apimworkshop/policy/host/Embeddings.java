package io.github.apimworkshop.policy.host;

/** Turns text into a vector, by the embeddings deployment a backend stands for. */
public interface Embeddings {
  void embed(String backendId, String text, Completion<float[]> done);
}
