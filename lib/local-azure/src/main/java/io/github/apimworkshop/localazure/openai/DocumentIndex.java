package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small search index over documents the kit ships. A word counts the more, the fewer documents of
 * its language have it, as in BM25. Immutable.
 */
final class DocumentIndex {
  // A question that shares one rare word with a document is near enough for the usual strictness.
  private static final double HALF = 2;
  private static final double OTHER_LANGUAGE = 0.8;

  /** One document. */
  record Document(String id, String title, String url, String filepath, String content) {}

  /** A document found; the score is above 0 and less than 1. */
  record Hit(Document document, double score) {}

  private record Entry(Document document, Language language, Set<String> words) {}

  private final String name;
  private final SearchWords words;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Language, List<Entry>> byLanguage = new EnumMap<>(Language.class);

  private DocumentIndex(String name, SearchWords words, Document[] documents) {
    this.name = name;
    this.words = words;
    for (Document document : documents) {
      String text = document.title() + " " + document.content();
      Entry entry = new Entry(document, Language.of(text), words.of(text));
      entries.add(entry);
      byLanguage.computeIfAbsent(entry.language(), language -> new ArrayList<>()).add(entry);
    }
  }

  static DocumentIndex shipped() {
    try (InputStream in = DocumentIndex.class.getResourceAsStream("search/workshop.json")) {
      return new DocumentIndex(
          "workshop", SearchWords.shipped(), new ObjectMapper().readValue(in, Document[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped index", e);
    }
  }

  String name() {
    return name;
  }

  /** Up to {@code limit} documents that share a word with the query, the nearest first. */
  List<Hit> search(String query, int limit) {
    Set<String> wanted = words.of(query);
    Language spoken = Language.of(query);
    return entries.stream()
        .map(entry -> new Hit(entry.document(), score(entry, wanted, spoken)))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(limit)
        .toList();
  }

  private double score(Entry entry, Set<String> wanted, Language spoken) {
    double sum = 0;
    for (String word : wanted) {
      double likeness = likeness(entry, word);
      sum += likeness == 0 ? 0 : likeness * rarity(entry.language(), word);
    }
    double score = sum / (sum + HALF);
    return entry.language() == spoken ? score : score * OTHER_LANGUAGE;
  }

  private double rarity(Language language, String word) {
    List<Entry> documents = byLanguage.get(language);
    long having = documents.stream().filter(entry -> likeness(entry, word) > 0).count();
    return Math.log(1 + (documents.size() - having + 0.5) / (having + 0.5));
  }

  private static double likeness(Entry entry, String word) {
    double nearest = 0;
    for (String own : entry.words()) {
      nearest = Math.max(nearest, SearchWords.likeness(own, word));
    }
    return nearest;
  }
}
