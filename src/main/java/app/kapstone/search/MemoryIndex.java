package app.kapstone.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** A Lucene index that never touches the disk, and whose queries no static cache remembers. */
record MemoryIndex(
    Directory directory, Analyzer analyzer, IndexWriter writer, SearcherManager searchers)
    implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 8;

  static MemoryIndex open() {
    try {
      var directory = new ByteBuffersDirectory();
      var analyzer = new LettersAndDigits();
      var writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(analyzer)
                  .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                  .setCommitOnClose(false));
      return new MemoryIndex(
          directory, analyzer, writer, new SearcherManager(writer, new Uncached()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (directory;
        analyzer;
        writer;
        searchers) {
      writer.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class LettersAndDigits extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(
          CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit));
    }
  }

  private static final class Uncached extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }
}
