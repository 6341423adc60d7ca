package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {
  @Test
  void all_asTheBuildWroteIt_namesWhatTheProgramIsMadeOf() {
    List<Library> all = Library.all();
    assertThat(all)
        .extracting(Library::name)
        .contains("H2 Database Engine", "jOOQ", "Apache PDFBox", "ControlsFX", "javafx graphics");
    assertThat(all)
        .allSatisfy(each -> {
          assertThat(each.licences()).isNotEmpty();
          assertThat(each.version()).matches("[0-9].*");
          assertThat(each.site()).startsWith("http");
        });
    assertThat(all).noneMatch(each -> each.name().contains("JUnit"));
  }

  @Test
  void read_twoLicences_keepsBoth() {
    assertThat(
            Library.read(
                "\nLists of 1\n     (EPL-1.0) (MPL-2.0) H2 (a) (com.h2database:h2:2.4 - https://h2)"))
        .containsExactly(new Library("H2 (a)", "2.4", List.of("EPL-1.0", "MPL-2.0"), "https://h2"));
  }

  @Test
  void read_lineThatSaysNoLibrary_isRefused() {
    assertThatThrownBy(() -> Library.read("     H2 - https://h2"))
        .isInstanceOf(IllegalStateException.class);
  }
}
