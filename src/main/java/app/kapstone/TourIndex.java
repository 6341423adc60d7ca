package app.kapstone;

import app.kapstone.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page that shows the pictures and papers of a tour. */
final class TourIndex {
  static final String FILE = "index.html";

  private TourIndex() {}

  static void write(Path folder, Texts texts, List<TourCamera.Picture> pictures)
      throws IOException {
    Map<String, List<TourCamera.Picture>> screens =
        pictures.stream()
            .collect(
                Collectors.groupingBy(
                    TourCamera.Picture::screen, LinkedHashMap::new, Collectors.toList()));
    var page = new StringBuilder();
    String title = texts.get("tour.title");
    page.append(
        """
        <!doctype html>
        <html lang="en"><meta charset="utf-8"><title>%s</title>
        <style>
        body{font:16px sans-serif;margin:2em;background:#f4f4f1;color:#222}
        div{display:flex;gap:1em}img{width:100%%;border:1px solid #ccc}a{flex:1}
        </style>
        <h1>%s</h1>
        """
            .formatted(title, title));
    page.append("<h2>").append(texts.get("tour.papers")).append("</h2>\n<ul>\n");
    for (String paper : papers(folder)) {
      page.append("<li><a href=\"%s\">%s</a></li>\n".formatted(paper.replace(" ", "%20"), paper));
    }
    page.append("</ul>\n");
    screens.forEach((screen, shots) -> {
      page.append("<h2>").append(screen.replace('-', ' ')).append("</h2>\n<div>\n");
      for (TourCamera.Picture shot : shots) {
        page.append(
            "<a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"%s, %s\"></a>\n"
                .formatted(shot.file(), shot.file(), screen, shot.theme()));
      }
      page.append("</div>\n");
    });
    Files.writeString(folder.resolve(FILE), page);
  }

  private static List<String> papers(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pdf"))
          .sorted()
          .toList();
    }
  }
}
