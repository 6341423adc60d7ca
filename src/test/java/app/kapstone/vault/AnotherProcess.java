package app.kapstone.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.ToParent;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process, which tries the door with a wrong passphrase. */
final class AnotherProcess {
  private AnotherProcess() {}

  /** Gives what it met. */
  static String tries(PracticeFolder folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnotherProcess.class.getName(),
                folder.root().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String met = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return met.strip();
  }

  public static void main(String[] args) {
    try (var wrong = Passphrase.of("not the passphrase at all")) {
      Vault.open(new PracticeFolder(Path.of(args[0])), wrong).close();
      ToParent.say("opened");
    } catch (VaultException e) {
      ToParent.say(e.getClass().getSimpleName());
    }
  }
}
