package app.kapstone.content;

import app.kapstone.domain.safety.SafetyRules;

/** What is watched and when a dose is to wait, as JSON, see {@link SourcedFile}. */
public final class SafetyFiles {
  private static final String SHIPPED = "safety/watch.json";

  private final SourcedFile<SafetyRules> files = new SourcedFile<>("safety", SafetyRules.class);

  /** The rules that come with Kapstone. */
  public SafetyRules shipped() {
    return files.read(SHIPPED, SourcedFile.resource(SHIPPED));
  }

  /**
   * The rules of a file.
   *
   * @param file what the file is called, for the refusal
   * @throws ContentRefused when the text holds no such rules
   */
  public SafetyRules read(String file, String json) {
    return files.read(file, json);
  }
}
