package app.kapstone.domain.export;

/**
 * A column of a table.
 *
 * @param name in small letters
 * @param required whether each row has it
 * @param longest characters of a text, bytes of bytes; 0 where neither is meant
 */
public record TableColumn(String name, ColumnType type, boolean required, long longest) {}
