/**
 * Dialogues as readable text: what the citizen does and what is shown. They are replayed as tests,
 * and by authors who try out a survey.
 */
@NullMarked
package mn.sanal.dialogue.transcript;

import org.jspecify.annotations.NullMarked;
