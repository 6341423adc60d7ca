package app.kapstone.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id of RFC 9106, version 0x13, 256 bits out. */
final class Argon2id {
  static final int SALT_BYTES = 16;

  private Argon2id() {}

  /** Asks the heap for {@code memoryKiB} KiB; the caller has bounded it. */
  static Secret derive(byte[] input, byte[] salt, int memoryKiB, int iterations, int parallelism) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKiB)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .withSalt(salt)
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] out = new byte[Secret.BYTES];
    generator.generateBytes(input, out);
    return Secret.takeOver(out);
  }
}
