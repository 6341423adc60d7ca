package app.kapstone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Invented sentences for notes and remarks. */
final class Sentences {
  private final List<String> all;
  private final RandomGenerator random;

  Sentences(RandomGenerator random) {
    this.random = random;
    try (InputStream in = Sentences.class.getResourceAsStream("/demo/sentences.txt")) {
      if (in == null) {
        throw new IllegalStateException("Kapstone lacks its own file demo/sentences.txt");
      }
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String one() {
    return all.get(random.nextInt(all.size()));
  }

  /** Markdown under one heading, at least so many characters long. */
  String note(String heading, int characters) {
    var text = new StringBuilder("## ").append(heading).append("\n\n");
    while (text.length() < characters) {
      text.append(one()).append(text.length() % 5 == 0 ? "\n\n" : " ");
    }
    return text.toString().strip();
  }
}
