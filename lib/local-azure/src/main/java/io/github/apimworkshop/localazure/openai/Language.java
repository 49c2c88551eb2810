package io.github.apimworkshop.localazure.openai;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages answers are composed in. */
enum Language {
  EN,
  KO,
  TR;

  private static final Pattern TURKISH_LETTER = Pattern.compile("[ğşıİĞŞ]");
  private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> TURKISH_WORDS =
      Set.of(
          "merhaba", "nedir", "nasil", "ve", "bir", "bu", "ne", "neden", "hangi", "kim", "mi",
          "selam", "bana", "ile", "olarak", "anlat", "kadar", "var");

  /** The language of a question: Korean by its script, Turkish by letters or common words. */
  static Language of(String question) {
    if (question.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == HANGUL)) {
      return KO;
    }
    if (TURKISH_LETTER.matcher(question).find()) {
      return TR;
    }
    for (String word : WORD.split(question.toLowerCase(Locale.ROOT), -1)) {
      if (TURKISH_WORDS.contains(word)) {
        return TR;
      }
    }
    return EN;
  }

  private static final Character.UnicodeScript HANGUL = Character.UnicodeScript.HANGUL;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
