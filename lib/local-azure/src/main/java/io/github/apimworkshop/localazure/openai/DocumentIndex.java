package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A small search index over documents the kit ships. Immutable. */
final class DocumentIndex {
  private static final int DIMENSIONS = 256;

  /** One document. */
  record Document(String id, String title, String url, String filepath, String content) {}

  /** A document found; the score is the cosine of its distance, at most 1. */
  record Hit(Document document, double score) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(Document document, float[] vector) {}

  private final String name;
  private final TextVectors vectors;
  private final List<Entry> entries = new ArrayList<>();

  private DocumentIndex(String name, TextVectors vectors, Document[] documents) {
    this.name = name;
    this.vectors = vectors;
    for (Document document : documents) {
      String text = document.title() + " " + document.content();
      entries.add(new Entry(document, vectors.of(text, DIMENSIONS)));
    }
  }

  static DocumentIndex shipped(TextVectors vectors) {
    try (InputStream in = DocumentIndex.class.getResourceAsStream("search/workshop.json")) {
      return new DocumentIndex(
          "workshop", vectors, new ObjectMapper().readValue(in, Document[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped index", e);
    }
  }

  String name() {
    return name;
  }

  /** Up to {@code limit} documents, the nearest first. */
  List<Hit> search(String query, int limit) {
    float[] wanted = vectors.of(query, DIMENSIONS);
    return entries.stream()
        .map(entry -> new Hit(entry.document, dot(entry.vector, wanted)))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(limit)
        .toList();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
