package io.github.apimworkshop.workshop.check;

import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The guide docs/troubleshooting.md as data: each entry has a heading {@code ## LAB-031}, the
 * sentence in bold, and a paragraph that begins with {@code Fix:}.
 */
public final class Troubleshooting {
  private static final Pattern ENTRY =
      Pattern.compile(
          "^## (LAB-\\d{3})\\R+\\*\\*(.+?)\\*\\*$.*?^Fix: (.+?)(?=\\R\\R|\\z)",
          Pattern.MULTILINE | Pattern.DOTALL);

  private final Map<String, TroubleshootingEntry> entries;

  private Troubleshooting(Map<String, TroubleshootingEntry> entries) {
    this.entries = entries;
  }

  /** The guide of {@code kit}. */
  public static Troubleshooting of(KitLayout kit) {
    try {
      return parse(Files.readString(kit.troubleshooting()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + kit.troubleshooting(), e);
    }
  }

  static Troubleshooting parse(String markdown) {
    var entries = new LinkedHashMap<String, TroubleshootingEntry>();
    var matcher = ENTRY.matcher(markdown);
    while (matcher.find()) {
      String fix = matcher.group(3).replaceAll("\\s+", " ").strip();
      var entry = new TroubleshootingEntry(matcher.group(1), matcher.group(2), fix);
      entries.put(entry.code(), entry);
    }
    return new Troubleshooting(entries);
  }

  /** Codes in the order of the guide. */
  public List<String> codes() {
    return List.copyOf(entries.keySet());
  }

  /** The entry of {@code code}; refuses a code that the guide does not explain. */
  public TroubleshootingEntry entry(String code) {
    TroubleshootingEntry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("docs/troubleshooting.md has no entry " + code);
    }
    return entry;
  }
}
