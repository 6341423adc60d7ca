package app.kapstone.domain.safety;

/** What makes an adverse event serious (the criteria of 21 CFR 312.32(a)); any one of them does. */
public enum Seriousness {
  DEATH,
  LIFE_THREATENING,
  HOSPITAL,
  DISABILITY,
  BIRTH_DEFECT,
  IMPORTANT
}
