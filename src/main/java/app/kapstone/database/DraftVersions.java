package app.kapstone.database;

import static org.jooq.impl.DSL.max;

import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.VersionRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * The kept versions of the drafts of one drawer. They are told apart and ordered by their number,
 * so that neither two in one instant nor a clock that was set back loses one or mixes them up.
 *
 * @param <I> the id of a draft of the drawer
 */
record DraftVersions<I>(
    DSLContext jooq,
    Table<?> table,
    TableField<?, I> draft,
    TableField<?, Long> number,
    TableField<?, Instant> keptAt,
    TableField<?, String> title,
    TableField<?, String> body) {

  /** The newest first. */
  List<DraftVersion> of(I id) {
    return jooq.select(keptAt, title, body)
        .from(table)
        .where(draft.eq(id))
        .orderBy(number.desc())
        .fetch(row -> new DraftVersion(row.value1(), new NoteText(row.value2(), row.value3())));
  }

  /** Keeps what a draft says before {@code after} is written over it, when the rule asks for it. */
  void beforeSave(I id, NoteText before, Instant startedAt, NoteText after, Instant now) {
    Optional<Instant> newest =
        jooq.select(keptAt)
            .from(table)
            .where(draft.eq(id))
            .orderBy(number.desc())
            .limit(1)
            .fetchOptional(keptAt);
    if (VersionRule.due(newest.orElse(startedAt), now) || VersionRule.shrinks(before, after)) {
      keep(id, before, now);
    }
  }

  /** Keeps a text that is not empty and not the newest version's; the oldest goes when many are. */
  void keep(I id, NoteText text, Instant now) {
    if (text.empty() || of(id).stream().limit(1).anyMatch(newest -> newest.text().equals(text))) {
      return;
    }
    long next =
        1
            + jooq.select(max(number))
                .from(table)
                .where(draft.eq(id))
                .fetchOptional(0, Long.class)
                .orElse(0L);
    jooq.insertInto(table)
        .set(draft, id)
        .set(number, next)
        .set(keptAt, now)
        .set(title, text.title())
        .set(body, text.body())
        .execute();
    jooq.deleteFrom(table).where(draft.eq(id), number.le(next - VersionRule.MOST)).execute();
  }

  void delete(I id) {
    jooq.deleteFrom(table).where(draft.eq(id)).execute();
  }
}
