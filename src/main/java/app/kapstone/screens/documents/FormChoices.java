package app.kapstone.screens.documents;

import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forms of a packet in their order, and which are in it.
 *
 * @param choices all forms, those of the protocol first and chosen
 */
record FormChoices(List<Choice> choices) {
  /** A form, and whether it is in the packet. */
  record Choice(ConsentForm form, boolean chosen) {}

  FormChoices {
    choices = List.copyOf(choices);
  }

  /** Those that the protocol names, in its order; all of them when there is no protocol. */
  static FormChoices of(List<ConsentForm> forms, Optional<Protocol> protocol) {
    List<String> named =
        protocol
            .map(Protocol::consentForms)
            .filter(keys -> !keys.isEmpty())
            .orElseGet(() -> forms.stream().map(ConsentForm::key).toList());
    var choices = new ArrayList<Choice>();
    for (String key : named) {
      forms.stream()
          .filter(form -> form.key().equals(key))
          .forEach(form -> choices.add(new Choice(form, true)));
    }
    forms.stream()
        .filter(form -> !named.contains(form.key()))
        .forEach(form -> choices.add(new Choice(form, false)));
    return new FormChoices(choices);
  }

  List<ConsentForm> chosen() {
    return choices.stream().filter(Choice::chosen).map(Choice::form).toList();
  }

  /** The same with this form taken in or out. */
  FormChoices choose(int index, boolean chosen) {
    var next = new ArrayList<>(choices);
    next.set(index, new Choice(choices.get(index).form(), chosen));
    return new FormChoices(next);
  }

  /** The same with this form one place earlier; the first stays where it is. */
  FormChoices earlier(int index) {
    if (index == 0) {
      return this;
    }
    var next = new ArrayList<>(choices);
    next.add(index - 1, next.remove(index));
    return new FormChoices(next);
  }
}
