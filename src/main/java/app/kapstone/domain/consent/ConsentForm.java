package app.kapstone.domain.consent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A form of the consent packet. It cannot be made with a merge field that Kapstone does not know.
 *
 * @param key names the form for good, such as {@code informed-consent}
 * @param version counts its wordings, from 1
 * @param signers who signs at its end; empty for a sheet to keep
 */
public record ConsentForm(
    String key, int version, String title, List<FormSection> sections, List<Signer> signers) {
  /** Who puts a signature under a form. */
  public enum Signer {
    PATIENT,
    CLINICIAN,
    ESCORT
  }

  /**
   * @throws UnknownMergeField naming form, section and field
   */
  public ConsentForm {
    sections = List.copyOf(sections);
    signers = List.copyOf(signers);
    if (!key.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("a form's key is lower-case with hyphens: " + key);
    }
    if (version < 1) {
      throw new IllegalArgumentException("wordings are counted from 1, not " + version);
    }
    if (title.isBlank() || sections.isEmpty()) {
      throw new IllegalArgumentException("the form " + key + " has a title and sections");
    }
    for (FormSection section : sections) {
      for (FormStatement statement : section.statements()) {
        refuseUnknown(key, section, statement.text());
      }
      section.choices().forEach(choice -> refuseUnknown(key, section, choice.label()));
    }
  }

  /** The elements of an informed consent that this form speaks of. */
  public Set<ConsentElement> covers() {
    var covered = EnumSet.noneOf(ConsentElement.class);
    for (FormSection section : sections) {
      section.statements().forEach(statement -> covered.addAll(statement.covers()));
    }
    return covered;
  }

  private static void refuseUnknown(String form, FormSection section, String text) {
    for (String field : MergeText.fields(text)) {
      if (MergeField.of(field).isEmpty()) {
        throw new UnknownMergeField(form, section.title(), field);
      }
    }
  }
}
