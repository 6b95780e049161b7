package mn.sanal.dialogue.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The surveys at hand: the newest version of each is offered, older ones can be finished. */
public final class Surveys {

  private static final List<String> BUNDLED =
      List.of(
          "medicines",
          "health_centre",
          "school_participation",
          "maternal_child",
          "medicine_quality",
          "primary_care",
          "teen_health",
          "health_insurance",
          "teen_dental",
          "healthy_living",
          "fhc_contract",
          "school_public",
          "school_environment",
          "medicine_use",
          "blood_pressure",
          "inclusive_education",
          "school_cooperation");

  private final Map<String, Survey> byHash = new LinkedHashMap<>();
  private final Map<String, Survey> currentById;
  private final Map<String, String> hashById = new LinkedHashMap<>();

  private Surveys(Collection<Survey> surveys) {
    for (Survey survey : surveys) {
      byHash.put(survey.hash(), survey);
    }
    currentById =
        surveys.stream()
            .collect(
                Collectors.toMap(
                    Survey::id,
                    survey -> survey,
                    BinaryOperator.maxBy(Comparator.comparingInt(Survey::version)),
                    LinkedHashMap::new));
    currentById.forEach((id, survey) -> hashById.put(id, survey.hash()));
  }

  public static Surveys of(Collection<Survey> surveys) {
    return new Surveys(surveys);
  }

  /** The surveys that come with Sanal: three core ones and one a sub-project. */
  public static Surveys bundled() {
    return new Surveys(BUNDLED.stream().map(Surveys::bundled).toList());
  }

  private static Survey bundled(String name) {
    String file = "/mn/sanal/dialogue/surveys/" + name + ".yaml";
    try (InputStream in = Surveys.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      return SurveyReader.read(
          name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Survey> byHash(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  /** The version of a survey that is offered now. */
  public Optional<Survey> byId(String id) {
    return Optional.ofNullable(currentById.get(id));
  }

  /** The hash of the version that is offered now. */
  public Optional<String> currentHash(String id) {
    return Optional.ofNullable(hashById.get(id));
  }

  /** The newest version of each survey, in the order given. */
  public List<Survey> current() {
    return List.copyOf(currentById.values());
  }

  /** All versions. */
  public Stream<Survey> all() {
    return byHash.values().stream();
  }
}
