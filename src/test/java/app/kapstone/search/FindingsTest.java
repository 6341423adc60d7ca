package app.kapstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteWords;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
  private static final PatientListItem ADA = patient("Ada Kowalczyk", false);
  private static final PatientListItem HERON = patient("Łucja Heronsdóttir", true);

  private final NoteIndex index = new NoteIndex();
  private final Findings findings = new Findings(List.of(ADA, HERON), index);

  @BeforeEach
  void fill() {
    put("older", 1, "", "## Intention\n\nShe saw a *heron* in the doorway, déjà vu.");
    put("newer", 2, "", "The herons came back. Ångström was read aloud.");
    put("titled", 0, "Heron and door", "She spoke of the river.");
    index.refresh();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void of_wordOfNamesAndNotes_ranksNamesThenTitlesThenWholeWords() {
    assertThat(told("heron")).containsExactly("Łucja Heronsdóttir", "titled", "older", "newer");
  }

  @Test
  void of_beginningOfAWord_findsTheNewestFirst() {
    assertThat(told("hero")).endsWith("titled", "newer", "older");
  }

  @Test
  void of_withoutDiacriticsOrCase_findsNoteAndName() {
    assertThat(told("DEJA")).containsExactly("older");
    assertThat(told("angstrom")).containsExactly("newer");
    assertThat(told("lucja")).containsExactly("Łucja Heronsdóttir");
  }

  @Test
  void of_twoWords_needsBothInOneNote() {
    assertThat(told("heron door")).containsExactly("titled", "older");
    assertThat(told("heron aloud")).containsExactly("newer");
    assertThat(told("river aloud")).isEmpty();
  }

  @Test
  void of_middleOfAWord_isNotFound() {
    assertThat(told("eron")).isEmpty();
  }

  @Test
  void of_foundWords_areMarkedAsTheyAreWritten() {
    NoteHit hit = index.find("deja HER", 10).getFirst();
    assertThat(hit.text().parts())
        .filteredOn(Snippet.Part::found)
        .extracting(Snippet.Part::text)
        .containsExactly("heron", "déjà");
    assertThat(hit.text().plain())
        .startsWith("Intention She saw a heron in the doorway")
        .doesNotContain("\n");
  }

  @Test
  void of_wordFarIntoANote_showsWhatStandsAroundIt() {
    put("long", 3, "", "filler words ".repeat(5_000) + "the kingfisher sang " + "more ".repeat(99));
    index.refresh();
    Snippet snippet = index.find("kingf", 10).getFirst().text();
    assertThat(snippet.plain()).startsWith("… ").endsWith(" …").hasSizeLessThan(300);
    assertThat(snippet.parts()).contains(new Snippet.Part("kingfisher", true));
  }

  @Test
  void of_twoWordsFarApart_showsWhereBothStand() {
    put(
        "long",
        3,
        "",
        "The kingfisher. " + "filler ".repeat(200) + "A kingfisher sang. " + "x ".repeat(99));
    index.refresh();
    assertThat(index.find("kingf sang", 10).getFirst().text().plain()).contains("kingfisher sang");
  }

  @ParameterizedTest
  @CsvSource({
    "Étoile, E\u0301TOILE",
    "integration, inte\u00adgration",
    "ΟΔΥΣ, Οδυσσεύς",
    "שלום, שָׁלוֹם",
    "مرحبا, مَرْحَبًا",
    "\u200fשלום\u200e, שלום",
    "می\u200cخواهم, می\u200cخواهم",
    "किताब, किताब",
    "ＫＥＹ, keyhole",
    "sea \uD83C\uDF0A, the sea\uD83C\uDF0A rose",
    "한, 한국"
  })
  void of_anyScript_findsAndMarksTheWord(String typed, String text) {
    put("long", 3, "", text);
    index.refresh();
    assertThat(told(typed)).containsExactly("long");
    assertThat(index.find(typed, 1).getFirst().text().parts()).anyMatch(Snippet.Part::found);
    assertThat(index.find(typed, 1).getFirst().text().plain()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDF0A",
        "e\u0301\u0323"
      })
  void of_textWithoutSpaces_isCutBetweenLetters(String letter) {
    for (int shift = 0; shift < letter.length(); shift++) {
      put("long", 3, "", "kingfisher " + "-".repeat(shift) + letter.repeat(200));
      index.refresh();
      String shown = index.find("kingf", 1).getFirst().text().plain();
      String cut = shown.substring("kingfisher ".length() + shift, shown.length() - " …".length());
      assertThat(cut.length() % letter.length()).isZero();
    }
  }

  @Test
  void with_changedPatients_areFoundAsTheyAreNow() {
    var renamed = new PatientListItem(ADA.id(), "Bea Kowalczyk", "", null, null, null);
    Findings now = findings.with(List.of(renamed, patient("Abel Kowalczyk", false)));
    assertThat(now.of("kowal"))
        .extracting(found -> found.patient().legalName())
        .containsExactly("Abel Kowalczyk", "Bea Kowalczyk");
    assertThat(now.of("ada")).isEmpty();
    assertThat(now.of("river")).extracting(Found::patient).containsExactly(renamed);
    assertThat(findings.of("ada")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "*", "\"(", "?!…", "\\", "/", "[", "~", "&&", "\u0000", "\uD83D\uDE00"})
  void of_noWordAtAll_isNothingAndNoError(String typed) {
    assertThat(findings.of(typed)).isEmpty();
    assertThat(Findings.anyWord(typed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"(heron", "heron*", "+heron -", "text:~ heron^4", "heron]", "(heron)"})
  void of_languageOfASearchEngine_isTakenAsWords(String typed) {
    findings.of(typed);
    assertThat(told(typed.replace("text:", "").replace("4", ""))).contains("titled", "older");
  }

  @Test
  void of_fiveThousandCharacters_isNoError() {
    assertThat(findings.of("a".repeat(5_000))).isEmpty();
    assertThat(findings.of("heron ".repeat(1_000))).hasSize(4);
    assertThat(findings.of("* (\" ".repeat(1_000))).isEmpty();
    var each = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      each.append('w').append(i).append(' ');
    }
    assertThat(findings.of(each.toString())).isEmpty();
  }

  @Test
  void put_again_takesThePlaceOfWhatWasKnown() {
    put("older", 1, "", "Nothing of that kind.");
    index.refresh();
    assertThat(told("doorway")).isEmpty();
  }

  @Test
  void close_letsGoOfTheWholeIndex() throws Exception {
    var field = NoteIndex.class.getDeclaredField("memory");
    field.setAccessible(true);
    var memory = (MemoryIndex) field.get(index);
    var kept = List.of(ref(memory.directory()), ref(memory.writer()), ref(memory.searchers()));
    memory = null;
    assertThat(told("heron")).isNotEmpty();
    index.close();
    assertThat(findings.of("door")).isEmpty();
    for (int i = 0; i < 50 && kept.stream().anyMatch(each -> each.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(kept).allMatch(each -> each.get() == null);
  }

  private static WeakReference<Object> ref(Object part) {
    return new WeakReference<>(part);
  }

  private List<String> told(String typed) {
    return findings.of(typed).stream()
        .map(found ->
            switch (found) {
              case Found.Name(var patient) -> patient.legalName();
              case Found.Note(var patient, var hit) ->
                  List.of("older", "newer", "titled", "long").stream()
                      .filter(name -> id(name).equals(hit.id()))
                      .findFirst()
                      .orElseThrow();
            })
        .toList();
  }

  private void put(String name, int day, String title, String text) {
    Instant at = Instant.EPOCH.plusSeconds(day * 86_400L);
    index.put(new NoteWords(id(name), ADA.id(), NoteKind.GENERAL, at, true, title, text));
  }

  private static NoteId id(String name) {
    return new NoteId(UUID.nameUUIDFromBytes(name.getBytes()));
  }

  private static PatientListItem patient(String legal, boolean archived) {
    return new PatientListItem(
        new PatientId(UUID.nameUUIDFromBytes(legal.getBytes())),
        legal,
        "",
        null,
        archived ? Instant.EPOCH : null,
        null);
  }
}
