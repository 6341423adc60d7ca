package app.kapstone.domain.safety;

/** What a checklist looks for. */
public enum CheckKind {
  URINARY,
  MISUSE
}
