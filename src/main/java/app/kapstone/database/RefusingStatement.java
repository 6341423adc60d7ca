package app.kapstone.database;

import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.sql.Array;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.util.Calendar;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/** Refuses every way to set a value that could be read only once or not be replayed exactly. */
abstract class RefusingStatement extends DefaultPreparedStatement {
  RefusingStatement(PreparedStatement delegate, Connection connection) {
    super(delegate, connection);
  }

  private static IllegalArgumentException refusal(String what) {
    return new IllegalArgumentException("the journal cannot hold a value set as " + what);
  }

  @Override
  public void setAsciiStream(int i, InputStream x, int n) {
    throw refusal("stream");
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // the JDK's own deprecation, kept to refuse it as well
  public void setUnicodeStream(int i, InputStream x, int n) {
    throw refusal("stream");
  }

  @Override
  public void setBinaryStream(int i, InputStream x, int n) {
    throw refusal("stream");
  }

  @Override
  public void setCharacterStream(int i, Reader x, int n) {
    throw refusal("stream");
  }

  @Override
  public void setRef(int i, Ref x) {
    throw refusal("ref");
  }

  @Override
  public void setClob(int i, Clob x) {
    throw refusal("clob");
  }

  @Override
  public void setArray(int i, Array x) {
    throw refusal("array");
  }

  @Override
  public void setDate(int i, java.sql.Date x, Calendar c) {
    throw refusal("date with calendar");
  }

  @Override
  public void setTime(int i, java.sql.Time x, Calendar c) {
    throw refusal("time with calendar");
  }

  @Override
  public void setTimestamp(int i, java.sql.Timestamp x, Calendar c) {
    throw refusal("timestamp with calendar");
  }

  @Override
  public void setURL(int i, URL x) {
    throw refusal("URL");
  }

  @Override
  public void setRowId(int i, RowId x) {
    throw refusal("row id");
  }

  @Override
  public void setNCharacterStream(int i, Reader x, long n) {
    throw refusal("stream");
  }

  @Override
  public void setNClob(int i, NClob x) {
    throw refusal("clob");
  }

  @Override
  public void setClob(int i, Reader x, long n) {
    throw refusal("stream");
  }

  @Override
  public void setBlob(int i, InputStream x, long n) {
    throw refusal("stream");
  }

  @Override
  public void setNClob(int i, Reader x, long n) {
    throw refusal("stream");
  }

  @Override
  public void setSQLXML(int i, SQLXML x) {
    throw refusal("XML");
  }

  @Override
  public void setObject(int i, Object x, int type, int scale) {
    throw refusal("object with scale");
  }

  @Override
  public void setObject(int i, Object x, SQLType type, int scale) {
    throw refusal("object with scale");
  }

  @Override
  public void setObject(int i, Object x, SQLType type) {
    throw refusal("object of a vendor's type");
  }

  @Override
  public void setAsciiStream(int i, InputStream x, long n) {
    throw refusal("stream");
  }

  @Override
  public void setBinaryStream(int i, InputStream x, long n) {
    throw refusal("stream");
  }

  @Override
  public void setCharacterStream(int i, Reader x, long n) {
    throw refusal("stream");
  }

  @Override
  public void setAsciiStream(int i, InputStream x) {
    throw refusal("stream");
  }

  @Override
  public void setBinaryStream(int i, InputStream x) {
    throw refusal("stream");
  }

  @Override
  public void setCharacterStream(int i, Reader x) {
    throw refusal("stream");
  }

  @Override
  public void setNCharacterStream(int i, Reader x) {
    throw refusal("stream");
  }

  @Override
  public void setClob(int i, Reader x) {
    throw refusal("stream");
  }

  @Override
  public void setBlob(int i, InputStream x) {
    throw refusal("stream");
  }

  @Override
  public void setNClob(int i, Reader x) {
    throw refusal("stream");
  }
}
