package mn.sanal.dialogue.survey;

import java.util.List;

/** What a survey file holds: the survey, and dialogues that must go as written. */
public record SurveyFile(Survey survey, List<Example> examples) {

  public SurveyFile {
    examples = List.copyOf(examples);
  }
}
