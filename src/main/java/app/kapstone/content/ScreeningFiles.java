package app.kapstone.content;

import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningList;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The criteria of a screening and its answers as JSON, see {@link SourcedFile}. */
public final class ScreeningFiles {
  private static final String HISTORY = "history";
  private static final String SHIPPED = "screening/kap.json";

  private final SourcedFile<ScreeningList> lists =
      new SourcedFile<>("screening", ScreeningList.class);
  private final SourcedFile<ScreeningForm> forms =
      new SourcedFile<>("form", ScreeningForm.class, ScreeningFiles::withHistory);

  /** The list that comes with Kapstone. */
  public ScreeningList shipped() {
    return lists.read(SHIPPED, SourcedFile.resource(SHIPPED));
  }

  /**
   * The list of a file.
   *
   * @throws ContentRefused when the text is no list of criteria
   */
  public ScreeningList list(String json) {
    return lists.read("screening", json);
  }

  public String write(ScreeningList list) {
    return lists.write(list);
  }

  /**
   * The answers that were kept.
   *
   * @throws ContentRefused when the text holds no answers
   */
  public ScreeningForm form(String json) {
    return forms.read("form", json);
  }

  public String write(ScreeningForm form) {
    return forms.write(form);
  }

  /** Answers that were kept before there were words of the history. */
  private static void withHistory(ObjectNode form) {
    if (!form.has(HISTORY)) {
      form.putObject(HISTORY).put("medical", "").put("psychiatric", "").put("family", "");
    }
  }
}
