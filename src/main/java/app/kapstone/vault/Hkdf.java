package app.kapstone.vault;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF of RFC 5869 with SHA-256, as the JDK has it. */
final class Hkdf {
  /** Named, since the search for one would load every other provider on the class path. */
  private static final String PROVIDER = "SunJCE";

  private Hkdf() {}

  static byte[] sha256(byte[] key, byte[] salt, byte[] info, int lengthBytes) {
    try {
      var extract = HKDFParameterSpec.ofExtract().addIKM(key);
      if (salt.length > 0) {
        extract.addSalt(salt);
      }
      return KDF.getInstance("HKDF-SHA256", PROVIDER)
          .deriveData(extract.thenExpand(info, lengthBytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK 25 has HKDF-SHA256", e);
    }
  }
}
