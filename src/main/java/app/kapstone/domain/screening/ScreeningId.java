package app.kapstone.domain.screening;

import java.util.UUID;

/** Names one screening, as draft and as signed. */
public record ScreeningId(UUID value) {}
