package mn.sanal.dialogue.flow;

import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.survey.Form;

/** Finds how a form of question is asked. */
record Asks(Limits limits, FileRules rules) {

  Asks(Limits limits) {
    this(limits, new FileRules(limits));
  }

  Ask of(Form form) {
    return switch (form) {
      case Form.Rating rating -> new RatingAsk(rating);
      case Form.YesNo _ -> new YesNoAsk();
      case Form.Single single -> new ChoiceAsk(single, false);
      case Form.Multiple multiple -> new ChoiceAsk(multiple, true);
      case Form.Quantity quantity -> new QuantityAsk(quantity);
      case Form.ShortText(int max) -> new TextAsk(1, max, false, rules);
      case Form.LongText(int min, int max, boolean voice) -> new TextAsk(min, max, voice, rules);
      case Form.Photo(int max) -> new FilesAsk(true, false, max, 0, rules);
      case Form.Voice(int seconds) -> new FilesAsk(false, true, 1, seconds, rules);
      case Form.Attachments(int max) -> new FilesAsk(true, true, max, limits.voiceSeconds(), rules);
      case Form.At at -> new PlaceAsk(at);
      case Form.In in -> new FacilityAsk(in);
      case Form.Age _ -> new AgeAsk();
      case Form.Day day -> new DayAsk(day);
    };
  }
}
