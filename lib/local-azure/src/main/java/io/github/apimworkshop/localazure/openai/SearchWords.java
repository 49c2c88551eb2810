package io.github.apimworkshop.localazure.openai;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the words of a text that carry meaning, and tells how near two of them are. English,
 * Turkish and Korean put endings on words, so words with the same beginning are near.
 */
final class SearchWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}+");
  private static final double SAME_STEM = 0.8;
  private static final int STEM = 4;
  private static final int SHORT_STEM = 3;
  private static final int SHORT_ENDING = 2;

  private final Set<String> stopWords;
  private final List<String> koreanEndings;

  private SearchWords(Set<String> stopWords, List<String> koreanEndings) {
    this.stopWords = stopWords;
    this.koreanEndings = koreanEndings;
  }

  /** Leaves out the words of {@code search/stop-words.json}, by language. */
  static SearchWords shipped() {
    try (InputStream in = SearchWords.class.getResourceAsStream("search/stop-words.json")) {
      Map<String, List<String>> words = new ObjectMapper().readValue(in, new TypeReference<>() {});
      Set<String> stopWords = new HashSet<>();
      for (Language language : Language.values()) {
        words.get(language.code()).forEach(word -> stopWords.add(folded(word)));
      }
      return new SearchWords(stopWords, words.get("ko-endings"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped stop words", e);
    }
  }

  /** The words of a text, each once, in small letters without accents. */
  Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : NO_WORD.split(text, -1)) {
      String folded = withoutEnding(folded(word));
      if (!folded.isEmpty() && !stopWords.contains(folded)) {
        words.add(folded);
      }
    }
    return words;
  }

  /** 1 for the same word, less for words with the same stem, 0 for strangers. */
  static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int common = 0;
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    if (HANGUL.matcher(one).matches()) {
      return common == shorter && common >= 2 ? SAME_STEM : 0;
    }
    // The last letter of a stem may soften: kimlik, kimliği.
    boolean sameStem = common >= STEM && common >= shorter - 1 && 2 * common >= longer;
    boolean shortStem =
        common == shorter && common >= SHORT_STEM && longer <= common + SHORT_ENDING;
    return sameStem || shortStem ? SAME_STEM : 0;
  }

  private String withoutEnding(String word) {
    if (!HANGUL.matcher(word).matches()) {
      return word;
    }
    return koreanEndings.stream()
        .filter(ending -> word.endsWith(ending) && word.length() > ending.length())
        .findFirst()
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .orElse(word);
  }

  /** The dotless ı of Turkish has no accent to lose. */
  private static String folded(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String bare = ACCENTS.matcher(apart).replaceAll("").replace('ı', 'i');
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }
}
