package app.kapstone.domain.consent;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.consent.ConsentForm.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form as it is filled in on the screen: what was ticked, initialled and signed until now. It
 * counts once it is {@link #complete()}, and not before.
 *
 * @param language its tag, such as {@code es}
 */
public record FilledForm(
    ConsentForm form,
    String language,
    List<GivenAnswer> answers,
    List<Initials> initials,
    List<Signature> signatures) {
  public static final LineRule NAME = LineRule.required("consent.signer", 200);

  /**
   * Initials under a section.
   *
   * @param section its place in the form, from 0
   */
  public record Initials(int section, Ink ink, Instant at) {}

  /** A signature under the form. */
  public record Signature(Signer signer, String name, Ink ink, Instant at) {
    public Signature {
      name = NAME.check(name);
    }
  }

  public FilledForm {
    answers = List.copyOf(answers);
    initials = List.copyOf(initials);
    signatures = List.copyOf(signatures);
    for (Initials each : initials) {
      if (!form.sections().get(each.section()).initials()) {
        throw new IllegalArgumentException("nobody asks for initials there: " + each.section());
      }
    }
    for (int i = 0; i < signatures.size(); i++) {
      if (signatures.get(i).signer() != form.signers().get(i)) {
        throw new IllegalArgumentException("signers sign in the order of the form");
      }
    }
  }

  public static FilledForm empty(ConsentForm form, String language) {
    return new FilledForm(form, language, List.of(), List.of(), List.of());
  }

  public Optional<String> answer(String key) {
    return answers.stream()
        .filter(given -> given.key().equals(key))
        .map(GivenAnswer::answer)
        .findFirst();
  }

  public Optional<Initials> initials(int section) {
    return initials.stream().filter(each -> each.section() == section).findFirst();
  }

  public Optional<Signature> signature(Signer signer) {
    return signatures.stream().filter(each -> each.signer() == signer).findFirst();
  }

  /** The same with this answer in place of an earlier one to the question. */
  public FilledForm with(GivenAnswer answer) {
    FilledForm without = withoutAnswer(answer.key());
    var next = new ArrayList<>(without.answers);
    next.add(answer);
    return new FilledForm(form, language, next, initials, signatures);
  }

  public FilledForm withoutAnswer(String key) {
    List<GivenAnswer> others = answers.stream().filter(each -> !each.key().equals(key)).toList();
    return new FilledForm(form, language, others, initials, signatures);
  }

  public FilledForm with(Initials given) {
    var next = new ArrayList<>(initials);
    next.removeIf(each -> each.section() == given.section());
    next.add(given);
    return new FilledForm(form, language, answers, next, signatures);
  }

  public FilledForm with(Signature given) {
    var next = new ArrayList<>(signatures);
    next.add(given);
    return new FilledForm(form, language, answers, initials, next);
  }

  /** Whether each question of this section is answered; a blank may stay empty. */
  public boolean answered(int section) {
    return form.sections().get(section).choices().stream()
        .allMatch(choice -> answer(choice.key()).isPresent());
  }

  /** Whether initials stand where this section asks for them. */
  public boolean initialled(int section) {
    return !form.sections().get(section).initials() || initials(section).isPresent();
  }

  /** Whether every question is answered, every initial and every signature is there. */
  public boolean complete() {
    for (int section = 0; section < form.sections().size(); section++) {
      if (!answered(section) || !initialled(section)) {
        return false;
      }
    }
    return !form.signers().isEmpty() && signatures.size() == form.signers().size();
  }
}
