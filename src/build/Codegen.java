import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates an empty in-memory H2 with the project's own migrations and writes from it the jOOQ
 * tables, the fingerprint of each schema and the statements that make the newest: {@code Codegen
 * <migrations> <sources folder> <resources folder> <folder of this file>}. Nothing is done when it
 * is up to date.
 */
final class Codegen {
  private static final String URL = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1";

  private static final Logger QUIET = Logger.getLogger("");

  public static void main(String[] args) throws Exception {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    QUIET.setLevel(Level.WARNING);
    Path migrations = Path.of(args[0]);
    Path sources = Path.of(args[1]);
    Path fingerprint = Path.of(args[2]).resolve("database/schema.fingerprint");
    if (Files.exists(fingerprint)
        && Math.max(newest(migrations), newest(Path.of(args[3])))
            < Files.getLastModifiedTime(fingerprint).toMillis()) {
      return;
    }
    Files.createDirectories(fingerprint.getParent());
    int newest = version(migrations);
    for (int version = 1; version <= newest; version++) {
      migrate(migrations, version);
      String lines = fingerprint(migrations, version);
      Files.writeString(
          fingerprint.resolveSibling("schema-%03d.fingerprint".formatted(version)), lines);
    }
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withUrl(URL).withUser("OWNER").withPassword(""))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.h2.H2Database")
                            .withInputSchema("PUBLIC")
                            .withOutputSchemaToDefault(true)
                            .withExcludes("flyway_schema_history")
                            .withForcedTypes(ForcedTypes.all()))
                    .withGenerate(
                        new Generate()
                            .withImplicitJoinPathsToOne(false)
                            .withImplicitJoinPathsToMany(false)
                            .withImplicitJoinPathsManyToMany(false)
                            .withRecords(true)
                            .withGlobalObjectReferences(true)
                            .withJavadoc(false)
                            .withComments(false))
                    .withTarget(
                        new Target()
                            .withPackageName("app.kapstone.database.tables")
                            .withDirectory(sources.toString())
                            .withClean(true))));
    Files.writeString(fingerprint.resolveSibling("schema.sql"), script());
    Files.writeString(fingerprint, fingerprint(migrations, newest));
  }

  private static void migrate(Path migrations, int version) {
    Flyway.configure()
        .dataSource(URL, "OWNER", "")
        .locations("filesystem:" + migrations)
        .placeholders(java.util.Map.of("runtimePassword", "codegen"))
        .target(Integer.toString(version))
        .load()
        .migrate();
  }

  private static String fingerprint(Path migrations, int version) throws Exception {
    var lines = new StringBuilder("version " + version + "\n");
    try (var connection = DriverManager.getConnection(URL, "OWNER", "");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(Files.readString(migrations.resolve("fingerprint.sql")))) {
      while (rows.next()) {
        lines.append(rows.getString(1)).append('\n');
      }
    }
    return lines.toString();
  }

  private static String script() throws Exception {
    var lines = new StringBuilder();
    try (var connection = DriverManager.getConnection(URL, "OWNER", "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("script nodata nopasswords nosettings")) {
      while (rows.next()) {
        lines.append(rows.getString(1)).append('\n');
      }
    }
    return lines.toString().replace("CREATE MEMORY TABLE", "CREATE CACHED TABLE"); // as in a file
  }

  private static int version(Path migrations) throws Exception {
    try (var files = Files.list(migrations)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("V\\d+__.*\\.sql"))
          .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
          .max()
          .orElseThrow();
    }
  }

  private static long newest(Path folder) throws Exception {
    long newest = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
      }
    }
    return newest;
  }
}
