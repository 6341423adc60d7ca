package app.kapstone.database;

import static app.kapstone.database.tables.Tables.CONSENT_ANSWER;
import static app.kapstone.database.tables.Tables.CONSENT_MARK;

import app.kapstone.database.tables.tables.records.ConsentAnswerRecord;
import app.kapstone.database.tables.tables.records.ConsentMarkRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.consent.ConsentId;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.consent.GivenAnswer;
import app.kapstone.domain.consent.Ink;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes what a hand put to a form on the screen: ticks, words, initials and signatures. */
final class ConsentMarks {
  private final DSLContext jooq;
  private final Writing writing;

  ConsentMarks(DSLContext jooq, Writing writing) {
    this.jooq = jooq;
    this.writing = writing;
  }

  void keep(ConsentId consent, FilledForm filled) {
    int place = 0;
    for (GivenAnswer given : filled.answers()) {
      answer(consent, ++place, given);
    }
    place = 0;
    for (FilledForm.Initials given : filled.initials()) {
      mark(row(consent, ++place, given.ink(), given.at()), given.section(), null, null);
    }
    for (FilledForm.Signature given : filled.signatures()) {
      mark(
          row(consent, ++place, given.ink(), given.at()),
          null,
          given.signer().name(),
          given.name());
    }
  }

  private void answer(ConsentId consent, int place, GivenAnswer given) {
    var row = new ConsentAnswerRecord();
    row.setConsentId(consent);
    row.setPlace(place);
    row.setId(writing.newId());
    row.setChoice(given.key());
    row.setQuestion(given.question());
    row.setAnswer(given.answer());
    jooq.insertInto(CONSENT_ANSWER).set(row).execute();
    writing.audit(Inspected.CONSENT_ANSWER_GIVEN, "consent answer", row.getId(), digest(row));
  }

  private ConsentMarkRecord row(ConsentId consent, int place, Ink ink, Instant at) {
    var row = new ConsentMarkRecord();
    row.setConsentId(consent);
    row.setPlace(place);
    row.setId(writing.newId());
    switch (ink) {
      case Ink.Drawn drawn -> row.setStrokes(drawn.written());
      case Ink.Typed typed -> row.setTyped(typed.words());
    }
    row.setMadeAt(at.truncatedTo(ChronoUnit.MICROS)); // as the column keeps it
    return row;
  }

  private void mark(
      ConsentMarkRecord row,
      @Nullable Integer section,
      @Nullable String signer,
      @Nullable String name) {
    row.setSection(section);
    row.setSigner(signer);
    row.setName(name);
    jooq.insertInto(CONSENT_MARK).set(row).execute();
    writing.audit(Inspected.CONSENT_MARKED, "consent mark", row.getId(), digest(row));
  }

  static byte[] digest(ConsentAnswerRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getConsentId().value())
        .add(row.getPlace())
        .add(row.getChoice())
        .add(row.getQuestion())
        .add(row.getAnswer())
        .bytes();
  }

  static byte[] digest(ConsentMarkRecord row) {
    return new ContentHash()
        .add(row.getId())
        .add(row.getConsentId().value())
        .add(row.getPlace())
        .add(row.getSection())
        .add(row.getSigner())
        .add(row.getName())
        .add(row.getStrokes())
        .add(row.getTyped())
        .add(row.getMadeAt())
        .bytes();
  }
}
