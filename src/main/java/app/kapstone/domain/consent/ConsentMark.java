package app.kapstone.domain.consent;

import app.kapstone.domain.consent.ConsentForm.Signer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mark on a form that was signed on the screen.
 *
 * @param section where it is the initials to one, from 0; null for a signature
 * @param signer who signed; null for initials
 * @param name of who signed; empty for initials
 */
public record ConsentMark(
    @Nullable Integer section, @Nullable Signer signer, String name, Ink ink, Instant at) {}
