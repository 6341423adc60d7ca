package app.kapstone.search;

import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteWords;
import app.kapstone.domain.patient.PatientId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The words of the clinical notes, in memory alone. One thread puts them in; any may look for them.
 * Every word typed must begin some word of a note; what is typed is words and never a language.
 */
public final class NoteIndex implements AutoCloseable {
  private static final String ID = "id";
  private static final String PATIENT = "patient";
  private static final String KIND = "kind";
  private static final String SIGNED = "signed";
  private static final String AT = "at";
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final float IN_TITLE = 4;
  private static final Sort BEST_THEN_NEWEST =
      new Sort(SortField.FIELD_SCORE, new SortField(AT, SortField.Type.LONG, true));
  private static final FieldType WORDS = words();

  private volatile @Nullable MemoryIndex memory = MemoryIndex.open();

  /** Puts a note in, in the place of what was known of it. */
  public void put(NoteWords note) {
    MemoryIndex open = memory;
    if (open == null) {
      return;
    }
    String id = note.id().value().toString();
    var document = new Document();
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new StoredField(PATIENT, note.patientId().value().toString()));
    document.add(new StoredField(KIND, note.kind().name()));
    document.add(new StoredField(SIGNED, note.signed() ? 1 : 0));
    document.add(new StoredField(AT, note.startedAt().toEpochMilli()));
    document.add(new NumericDocValuesField(AT, note.startedAt().toEpochMilli()));
    document.add(new StoredField(TITLE, note.title()));
    document.add(new StoredField(TEXT, note.text()));
    document.add(new Field(TITLE, Folded.fold(note.title()), WORDS));
    document.add(new Field(TEXT, Folded.fold(note.text()), WORDS));
    try {
      open.writer().updateDocument(new Term(ID, id), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void remove(NoteId note) {
    MemoryIndex open = memory;
    if (open != null) {
      try {
        open.writer().deleteDocuments(new Term(ID, note.value().toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Lets what was put in and removed until now be seen. */
  public void refresh() {
    MemoryIndex open = memory;
    if (open != null) {
      try {
        open.searchers().maybeRefreshBlocking();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The notes with all these words, those with a title of them first, then the newest first. */
  public List<NoteHit> find(String typed, int most) {
    MemoryIndex open = memory;
    List<String> wanted = Folded.wanted(typed);
    if (open == null || wanted.isEmpty()) {
      return List.of();
    }
    try {
      IndexSearcher searcher = open.searchers().acquire();
      try {
        var hits = new ArrayList<NoteHit>();
        for (ScoreDoc hit : searcher.search(query(wanted), most, BEST_THEN_NEWEST).scoreDocs) {
          hits.add(hit(searcher.storedFields().document(hit.doc), wanted));
        }
        return hits;
      } finally {
        open.searchers().release(searcher);
      }
    } catch (AlreadyClosedException e) {
      return List.of(); // locked meanwhile
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query query(List<String> wanted) {
    var all = new BooleanQuery.Builder();
    for (String word : wanted) {
      all.add(
          new BooleanQuery.Builder()
              .add(new BoostQuery(new PrefixQuery(new Term(TITLE, word)), IN_TITLE), Occur.SHOULD)
              .add(new PrefixQuery(new Term(TEXT, word)), Occur.SHOULD)
              .add(new ConstantScoreQuery(new TermQuery(new Term(TEXT, word))), Occur.SHOULD)
              .build(),
          Occur.MUST);
    }
    return all.build();
  }

  private static NoteHit hit(Document document, List<String> wanted) {
    return new NoteHit(
        new NoteId(UUID.fromString(document.get(ID))),
        new PatientId(UUID.fromString(document.get(PATIENT))),
        NoteKind.valueOf(document.get(KIND)),
        Instant.ofEpochMilli(document.getField(AT).numericValue().longValue()),
        document.getField(SIGNED).numericValue().intValue() == 1,
        Snippet.of(document.get(TITLE), wanted),
        Snippet.of(document.get(TEXT), wanted));
  }

  private static FieldType words() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /** Lets go of every word; nothing is found from then on. */
  @Override
  public void close() {
    MemoryIndex open = memory;
    memory = null;
    if (open != null) {
      open.close();
    }
  }
}
