package app.kapstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.OpenedPractice;
import app.kapstone.database.Database;
import app.kapstone.domain.calendar.Appointment;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.Keeping;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in an export, and what is not. */
class ExportTest {
  private static final String PROCESS = "a fictional heron in the process drawer";
  private static final String HOSTILE = "=cmd|' /C calc'!A0 <script>alert(\"x\")</script> & <b>";
  private static final String SHARED = "a fictional circle of two";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path shared;

  private static OpenedPractice practice;
  private static PatientId patient;

  @TempDir Path place;

  @BeforeAll
  static void open() throws Exception {
    practice = Exports.demo(shared.resolve("practice"));
    Database database = practice.database();
    var people = database.read(r -> r.patients().list());
    patient = people.getFirst().id();
    PatientId other = people.getLast().id();
    database.change(w -> {
      var draft = w.process().start(patient, new NoteText("Drawer", PROCESS));
      w.process().sign(draft, 1, "Dr Fictional");
      w.calendar().add(circle(other));
      w.notes().start(patient, NoteKind.values()[0], null, null, new NoteText(HOSTILE, HOSTILE));
    });
  }

  /** A visit of two patients, whose words may tell of both. */
  private static Appointment circle(PatientId other) {
    var at = LocalDateTime.ofInstant(Exports.NOW, ZoneOffset.UTC).plusDays(3);
    return new Appointment(VisitKind.GROUP, SHARED, at, 60, List.of(patient, other));
  }

  @AfterAll
  static void close() throws Exception {
    practice.close();
  }

  @Test
  void practice_exported_holdsEverythingByItsSchema() throws Exception {
    Path folder =
        Exports.folder(practice.database(), place.resolve("all"), ExportScope.practice(false));
    assertValid(folder);
    JsonNode record = JSON.readTree(folder.resolve("record.json").toFile());
    assertThat(record.get("tables").get("patient")).hasSize(8);
    assertThat(record.get("tables").has("process_note")).isFalse();
    assertThat(record.get("tables").has("signing_pin")).isFalse();
    assertCounted(folder);
    Path paper = folder.resolve(record.get("tables").get("document").get(0).get("sealed").asText());
    assertThat(paper).hasExtension("pdf");
    assertThat(Files.readAllBytes(paper)).startsWith('%', 'P', 'D', 'F');
    assertSums(folder);
    String everything = everything(folder);
    assertThat(everything).doesNotContain(PROCESS).contains(SHARED);
    assertThat(Files.list(place).map(each -> each.getFileName().toString())).containsExactly("all");
  }

  @Test
  void processNotes_askedForByName_areThere() throws Exception {
    Path folder =
        Exports.folder(practice.database(), place.resolve("all"), ExportScope.practice(true));
    assertValid(folder);
    assertThat(Files.readString(folder.resolve("record.json"))).contains(PROCESS);
    assertThat(Files.readString(folder.resolve("tables/process_note.csv"))).contains(PROCESS);
    assertThat(Files.readString(page(folder))).contains(PROCESS);
    assertThat(Files.readString(folder.resolve("index.html"))).contains("by name");
  }

  @Test
  void patient_exported_holdsNobodyElse() throws Exception {
    Path folder =
        Exports.folder(practice.database(), place.resolve("one"), ExportScope.of(patient, false));
    assertValid(folder);
    JsonNode tables = JSON.readTree(folder.resolve("record.json").toFile()).get("tables");
    assertThat(tables.get("patient")).hasSize(1);
    assertThat(tables.has("audit_entry")).isFalse();
    assertThat(tables.has("setting")).isFalse();
    String everything = everything(folder);
    assertThat(everything).doesNotContain(PROCESS);
    var others = practice.database().read(r -> r.patients().list());
    for (var other : others) {
      if (!other.id().equals(patient)) {
        assertThat(everything).doesNotContain(other.id().value().toString());
        assertThat(everything).doesNotContain(other.displayName());
      }
    }
    assertCounted(folder);
    assertThat(everything).doesNotContain(SHARED);
    assertThat(tables.get("appointment"))
        .anySatisfy(visit -> assertThat(visit.get("kind").asText()).isEqualTo("GROUP"));
    assertThat(tables.get("session_event")).hasSizeGreaterThan(100);
    assertThat(tables.get("signed_note")).isNotEmpty();
    assertThat(tables.get("document")).isNotEmpty();
  }

  @Test
  void patientUnderPart2_exported_bearsTheNoticeOnEveryPageThatLeaves() throws Exception {
    Database database = practice.database();
    PatientId who = database.write(w -> w.patients().add(PatientData.named("Part Two")));
    var pages = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(pages);
    }
    database.change(w -> {
      w.entries().add(who, new Keeping("", true, null));
      w.documents().keep(who, DocumentKind.SCAN, "A letter", pages.toByteArray());
    });
    Path folder = Exports.folder(database, place.resolve("two"), ExportScope.of(who, false));
    assertThat(folder.resolve("NOTICE.txt")).content().contains("42 CFR part 2");
    try (var papers = Files.list(folder.resolve("documents"))) {
      Path paper = papers.toList().getFirst();
      try (var document = Loader.loadPDF(Files.readAllBytes(paper))) {
        assertThat(document.getNumberOfPages()).isEqualTo(2);
        var reader = new PDFTextStripper();
        for (int page = 1; page <= 2; page++) {
          reader.setStartPage(page);
          reader.setEndPage(page);
          assertThat(reader.getText(document)).contains("42 CFR part 2");
        }
      }
    }
    assertValid(folder);
    assertSums(folder);
    database.change(w -> w.documents().keep(who, DocumentKind.SCAN, "Torn", Exports.PAPER));
    Path torn = Exports.folder(database, place.resolve("torn"), ExportScope.of(who, false));
    try (var papers = Files.list(torn.resolve("documents"))) {
      assertThat(papers.toList()).as("what cannot be drawn leaves all the same").hasSize(2);
    }
  }

  @Test
  void pages_ofHostileWords_showThemAsWords() throws Exception {
    Path folder =
        Exports.folder(practice.database(), place.resolve("all"), ExportScope.practice(false));
    String page = Files.readString(page(folder));
    assertThat(page)
        .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;b&gt;")
        .contains("default-src 'none'");
    try (var files = Files.walk(folder)) {
      for (Path html : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        assertThat(Files.readString(html))
            .doesNotContain("<script", "src=", "href=\"http", "<img", "<link", " onload");
        for (String link : links(Files.readString(html))) {
          assertThat(html.resolveSibling(link)).as(html + " " + link).exists();
        }
      }
    }
    assertThat(Files.readString(folder.resolve("tables/note_draft.csv")))
        .contains("\"'=cmd|' /C calc'!A0 <script>alert(\"\"x\"\")</script> & <b>\"");
  }

  @Test
  void zip_isOpenedByItsPassphraseAlone() throws Exception {
    Path zip =
        Exports.zip(practice.database(), place.resolve("all.zip"), ExportScope.practice(false));
    try (var wrong = new ZipFile(zip.toFile(), "some other words".toCharArray())) {
      assertThat(wrong.getFileHeaders())
          .allSatisfy(header -> assertThat(header.isEncrypted()).isTrue())
          .noneSatisfy(header -> assertThat(header.getFileName()).contains(".."));
      assertThatThrownBy(() -> wrong.extractAll(place.resolve("wrong").toString()))
          .isInstanceOf(ZipException.class);
    }
    try (var right = new ZipFile(zip.toFile(), Exports.PASSPHRASE.toCharArray())) {
      right.extractAll(place.resolve("right").toString());
    }
    assertValid(place.resolve("right"));
    assertSums(place.resolve("right"));
  }

  @Test
  void export_cancelledOrFailed_leavesNothing() throws Exception {
    var exporting = Exports.exporting(practice.database(), ExportScope.practice(false));
    for (char[] words : new char[][] {{}, "fictional words".toCharArray()}) {
      assertThatThrownBy(() ->
              exporting.write(
                  place.resolve("out"),
                  words,
                  (done, total) -> {
                    if (done > total / 2) {
                      throw new CancellationException();
                    }
                  }))
          .isInstanceOf(CancellationException.class);
      assertThat(Files.list(place)).isEmpty();
    }
    Path there = Files.writeString(place.resolve("there"), "mine");
    assertThatThrownBy(() -> exporting.write(there, new char[0], (done, total) -> {}))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(there).hasContent("mine");
    assertThat(
            ExportTarget.isFull(new IOException("x", new IOException("No space left on device"))))
        .isTrue();
  }

  @Test
  void cancel_whenAllIsWritten_isHeardOnceMore() throws Exception {
    var exporting = Exports.exporting(practice.database(), ExportScope.practice(false));
    Path index = place.resolve(".out.part").resolve("index.html");
    assertThatThrownBy(() ->
            exporting.write(
                place.resolve("out"),
                new char[0],
                (done, total) -> {
                  if (Files.exists(index)) {
                    throw new CancellationException();
                  }
                }))
        .isInstanceOf(CancellationException.class);
    assertThat(Files.list(place)).isEmpty();
  }

  @Test
  void part_ofAnEarlierDay_isSweptByTheNextExport() throws Exception {
    var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Path stale = Files.createDirectory(place.resolve(".kapstone-practice-2020-01-01.part"));
    Path clear = Files.writeString(stale.resolve("record.json"), "fictional");
    Path zip = Files.writeString(place.resolve(".kapstone-patient-2020-01-01-2.zip.part"), "x");
    Path fresh = Files.createDirectory(place.resolve(".kapstone-practice-2020-01-02.part"));
    Path other = Files.createDirectory(place.resolve(".somebody.part"));
    for (Path old : List.of(clear, stale, zip, other, fresh)) {
      Files.setLastModifiedTime(old, yesterday);
    }
    Files.writeString(fresh.resolve("record.json"), "another window writes this");
    Path made =
        Exports.folder(practice.database(), place.resolve("one"), ExportScope.of(patient, false));
    assertThat(Files.list(place)).containsExactlyInAnyOrder(made, fresh, other);
  }

  @Test
  void record_writtenInMeanwhile_isReadAnew() throws Exception {
    int[] told = {0};
    Path folder =
        Exports.exporting(practice.database(), ExportScope.practice(false))
            .write(
                place.resolve("all"),
                new char[0],
                (done, total) -> {
                  if (told[0]++ == 0) {
                    write();
                  }
                });
    JsonNode record = JSON.readTree(folder.resolve("record.json").toFile());
    var head = practice.database().lastAudit();
    assertThat(record.get("audit").get("seq").longValue()).isEqualTo(head.seq());
    assertThat(record.get("audit").get("hash").asText())
        .isEqualTo(HexFormat.of().formatHex(head.hash()));
  }

  private static void write() {
    try {
      practice.database().change(w -> w.audit("fictional", null, null, null));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Path page(Path folder) {
    return folder.resolve("patients").resolve(patient.value() + ".html");
  }

  private static List<String> links(String html) {
    return java.util.regex.Pattern.compile("href=\"([^\"#]+)\"")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static void assertValid(Path folder) throws Exception {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(folder.resolve("record.schema.json")));
    assertThat(schema.validate(Files.readString(folder.resolve("record.json")), InputFormat.JSON))
        .isEmpty();
    assertThat(schema.validate("{\"format\":1}", InputFormat.JSON)).isNotEmpty();
  }

  /** Nothing that was counted is missing. */
  private static void assertCounted(Path folder) throws Exception {
    JsonNode record = JSON.readTree(folder.resolve("record.json").toFile());
    record
        .get("rows")
        .properties()
        .forEach(table -> {
          assertThat(record.get("tables").get(table.getKey()))
              .as(table.getKey())
              .hasSize(table.getValue().intValue());
          assertThat(folder.resolve("tables").resolve(table.getKey() + ".csv")).exists();
        });
  }

  private static void assertSums(Path folder) throws Exception {
    var lines = Files.readAllLines(folder.resolve("SHA256SUMS"));
    var sha = java.security.MessageDigest.getInstance("SHA-256");
    for (String line : lines) {
      byte[] bytes = Files.readAllBytes(folder.resolve(line.substring(66)));
      assertThat(line).startsWith(HexFormat.of().formatHex(sha.digest(bytes)));
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).count()).isEqualTo(lines.size() + 1L);
    }
  }

  private static String everything(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("documents"))
          .filter(file -> !file.toString().contains("practice_logo"))
          .map(file -> {
            try {
              return Files.readString(file);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          })
          .collect(Collectors.joining("\n"));
    }
  }
}
