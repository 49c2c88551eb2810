package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code loadDirectoryFileInfo} names
 * (learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-files, read 2026-11). The
 * official command gives the order of the disk, this one that of the names.
 */
final class DirectoryListing {
  private final Workspace workspace;
  private final FileModel file;
  private final ReferencedFiles references;

  DirectoryListing(Workspace workspace, FileModel file, ReferencedFiles references) {
    this.workspace = workspace;
    this.file = file;
    this.references = references;
  }

  /** Lists the folder that the first text names; the second one, if any, is a pattern. */
  void load(Expr call, Span place, List<String> texts) {
    Path folder = references.resolveFolder(place, texts.get(0));
    if (folder == null) {
      return;
    }
    try {
      Pattern names = Pattern.compile(texts.size() < 2 ? ".*" : regex(texts.get(1)));
      file.bind(call, new LoadedFile(listing(workspace.list(folder), names)));
    } catch (NoSuchFileException | AccessDeniedException e) {
      file.problems().add(place, Bcp.BCP428, texts.get(0));
    } catch (NotDirectoryException e) {
      file.problems().add(place, Bcp.BCP430, folder.toAbsolutePath());
    } catch (IOException e) {
      file.problems().add(place, Bcp.BCP429, e.getMessage());
    }
  }

  private ArrayNode listing(List<Path> files, Pattern names) {
    Path here = file.tree().source().path().toAbsolutePath().normalize().getParent();
    ArrayNode listing = JsonNodeFactory.instance.arrayNode();
    files.stream()
        .filter(found -> names.matcher(found.getFileName().toString()).matches())
        .sorted(Comparator.comparing(found -> found.getFileName().toString()))
        .forEach(
            found -> {
              String name = found.getFileName().toString();
              int dot = name.lastIndexOf('.');
              Path relative = here.relativize(found.toAbsolutePath().normalize());
              listing
                  .addObject()
                  .put("relativePath", relative.toString().replace('\\', '/'))
                  .put("baseName", name)
                  .put("extension", dot < 0 ? "" : name.substring(dot));
            });
    return listing;
  }

  private static String regex(String pattern) {
    return pattern
        .codePoints()
        .mapToObj(
            c ->
                switch (c) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(c));
                })
        .collect(Collectors.joining());
  }
}
