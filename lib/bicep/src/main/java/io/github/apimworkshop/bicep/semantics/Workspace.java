package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.SourceFiles;
import io.github.apimworkshop.bicep.syntax.Parser;
import io.github.apimworkshop.bicep.syntax.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The files of one compilation, each read and bound once. */
public final class Workspace {
  private final SourceFiles files;
  private final UnaryOperator<String> environment;
  private final Map<Path, FileModel> models = new LinkedHashMap<>();
  private final Map<Path, byte[]> contents = new LinkedHashMap<>();
  private final Map<Path, List<Path>> cycles = new LinkedHashMap<>();
  private final Set<Path> open = new LinkedHashSet<>();

  /**
   * A workspace that has read nothing yet; {@code environment} gives the value of a variable, or
   * null where it is not set.
   */
  public Workspace(SourceFiles files, UnaryOperator<String> environment) {
    this.files = files;
    this.environment = environment;
  }

  /** The files bound so far, the entry first. */
  public Collection<FileModel> models() {
    return models.values();
  }

  /** Everything that was read. */
  public Set<Path> sources() {
    return contents.keySet();
  }

  /** Reads and binds a file with all it refers to. */
  public FileModel load(Path path) throws IOException {
    Path file = path.normalize();
    FileModel known = models.get(file);
    if (known != null) {
      return known;
    }
    String text = decode(read(file), StandardCharsets.UTF_8);
    if (!file.toString().endsWith(".json")) {
      return analyzed(file, new FileModel(Parser.parse(new SourceText(file, text))));
    }
    ArmModule template = ArmModule.read(file, text);
    FileModel model = analyzed(file, template.file());
    return model.hasErrors() ? analyzed(file, template.openFile()) : model;
  }

  private FileModel analyzed(Path file, FileModel model) {
    models.put(file, model);
    open.add(file);
    new FileAnalysis(this, model).run();
    open.remove(file);
    return model;
  }

  /** Reads and binds a parameters file with all it refers to. */
  public FileModel loadParameters(Path path) throws IOException {
    Path file = path.normalize();
    FileModel known = models.get(file);
    if (known != null) {
      return known;
    }
    SourceText text = new SourceText(file, decode(read(file), StandardCharsets.UTF_8));
    FileModel model = new FileModel(Parser.parseParameters(text));
    model.parameters = new ParametersModel();
    models.put(file, model);
    open.add(file);
    new ParametersAnalysis(this, model, environment).run();
    open.remove(file);
    return model;
  }

  /** The text of a BCP091 for a file that could not be read. */
  public static String reason(Path path, IOException e) {
    return "An error occurred reading file. " + ReferencedFiles.reason(path, e);
  }

  /** The files in a folder. */
  List<Path> list(Path folder) throws IOException {
    return files.list(folder);
  }

  byte[] read(Path path) throws IOException {
    Path file = path.normalize();
    byte[] content = contents.get(file);
    if (content == null) {
      content = files.read(file);
      contents.put(file, content);
    }
    return content;
  }

  /**
   * The files from {@code path} to the one being read now, if reading it again would be a cycle;
   * else empty.
   */
  List<Path> cycle(Path path) {
    List<Path> stack = new ArrayList<>(open);
    int at = stack.indexOf(path.normalize());
    if (at < 0) {
      return List.of();
    }
    List<Path> cycle = List.copyOf(stack.subList(at, stack.size()));
    cycle.forEach(file -> cycles.put(file, cycle));
    return cycle;
  }

  /** The cycle that was found around a file, or an empty list. */
  List<Path> knownCycle(Path path) {
    return cycles.getOrDefault(path.normalize(), List.of());
  }

  /** Decodes a text; a byte order mark wins over the given encoding and is dropped. */
  static String decode(byte[] bytes, Charset charset) {
    int length = bytes.length;
    if (length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return new String(bytes, 3, length - 3, StandardCharsets.UTF_8);
    }
    if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return new String(bytes, 2, length - 2, StandardCharsets.UTF_16LE);
    }
    if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return new String(bytes, 2, length - 2, StandardCharsets.UTF_16BE);
    }
    return new String(bytes, charset);
  }
}
