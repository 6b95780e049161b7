package mn.sanal.bot.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.action.NewsWishes;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.attachment.Expected;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.citizen.Consent;
import mn.sanal.db.comment.Comment;
import mn.sanal.db.comment.Comments;
import mn.sanal.db.complaint.AddedVoices;
import mn.sanal.db.complaint.CitizenWord;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.Responses;
import mn.sanal.db.transfer.TransferCodes;
import mn.sanal.dialogue.Event;

/** What the steps of one batch lead to beside the dialogue, written set by set. */
final class Effects {

  private final Citizens citizens;
  private final Responses responses;
  private final Complaints complaints;
  private final AddedVoices voices;
  private final Attachments attachments;
  private final NewsWishes newsWishes;
  private final Comments comments;
  private final Rights rights;
  private final TransferCodes transferCodes;
  private final Instant now;
  private final List<UUID> newCitizens = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();
  private final List<NewResponse> ratings = new ArrayList<>();
  private final List<NewComplaint> reports = new ArrayList<>();
  private final List<CitizenWord> words = new ArrayList<>();
  private final List<AddedVoices.Voice> joined = new ArrayList<>();
  private final List<Expected> files = new ArrayList<>();
  private final List<NewsWishes.Wish> news = new ArrayList<>();
  private final List<Comment> remarks = new ArrayList<>();
  private final List<TransferCodes.Offer> offers = new ArrayList<>();
  private final List<Rights.Wish> wishes = new ArrayList<>();

  Effects(Rooms rooms, Instant now) {
    this.citizens = rooms.citizens();
    this.responses = rooms.responses();
    this.complaints = rooms.complaints();
    this.voices = rooms.voices();
    this.attachments = rooms.attachments();
    this.newsWishes = rooms.newsWishes();
    this.comments = rooms.comments();
    this.rights = rooms.rights();
    this.transferCodes = rooms.transferCodes();
    this.now = now;
  }

  /** Whether an event is one that is stored beside the dialogue's own state. */
  static boolean isKept(Event event) {
    return event instanceof Event.ConsentGiven
        || event instanceof Event.ConsentRefused
        || event instanceof Event.Rated
        || event instanceof Event.Reported
        || event instanceof Event.Joined
        || event instanceof Event.Judged
        || event instanceof Event.Reasoned
        || event instanceof Event.Replied
        || event instanceof Event.CaseAnswered
        || event instanceof Event.NewsChosen
        || event instanceof Event.Withdrawn;
  }

  void keep(Event.Commented comment) {
    remarks.add(new Comment(comment.text(), comment.language(), now));
  }

  void keep(TransferCodes.Offer offer) {
    offers.add(offer);
  }

  void wish(Rights.Wish wish) {
    wishes.add(wish);
  }

  void newCitizen(UUID citizen) {
    newCitizens.add(citizen);
  }

  void keep(Event event, UUID citizen, long conversation, Channel channel) {
    switch (event) {
      case Event.ConsentGiven(var version, var language) ->
          consents.add(new Consent(citizen, version, language, true, now));
      case Event.ConsentRefused(var version, var language) ->
          consents.add(new Consent(citizen, version, language, false, now));
      case Event.Rated rated -> {
        ratings.add(new NewResponse(rated, citizen, now));
        files.addAll(Expected.of(rated));
      }
      case Event.Reported report -> {
        reports.add(new NewComplaint(report, citizen, conversation, channel, now));
        files.addAll(Expected.of(report));
      }
      case Event.Joined(var number) ->
          joined.add(new AddedVoices.Voice(number, citizen, conversation));
      case Event.Judged(var number, var verdict) ->
          words.add(new CitizenWord.Judges(number, citizen, verdict));
      case Event.Reasoned(var number, var text) ->
          words.add(new CitizenWord.Explains(number, citizen, text));
      case Event.Replied replied -> {
        words.add(new CitizenWord.Replies(replied.number(), citizen, replied.text()));
        files.addAll(Expected.of(replied));
      }
      case Event.CaseAnswered(var number, int survey, var question, var answer) ->
          words.add(new CitizenWord.Answers(number, citizen, survey, question, answer));
      case Event.NewsChosen(boolean wanted) -> news.add(new NewsWishes.Wish(citizen, wanted));
      case Event.Withdrawn(var number) -> words.add(new CitizenWord.Withdraws(number, citizen));
      default -> {}
    }
  }

  /** Writes what has come together so far, in the order in which locks are taken everywhere. */
  void write() {
    if (!newCitizens.isEmpty()) {
      citizens.add(newCitizens, now);
      newCitizens.clear();
    }
    if (!consents.isEmpty()) {
      citizens.heard(List.copyOf(consents));
      consents.clear();
    }
    if (!ratings.isEmpty()) {
      responses.submit(List.copyOf(ratings));
      ratings.clear();
    }
    if (!reports.isEmpty()) {
      complaints.receive(List.copyOf(reports));
      reports.clear();
    }
    if (!joined.isEmpty()) {
      voices.join(List.copyOf(joined), now);
      joined.clear();
    }
    if (!files.isEmpty()) {
      attachments.expect(List.copyOf(files));
      files.clear();
    }
    if (!words.isEmpty()) {
      complaints.heard(List.copyOf(words), now);
      words.clear();
    }
    if (!news.isEmpty()) {
      newsWishes.heard(List.copyOf(news), now);
      news.clear();
    }
    if (!remarks.isEmpty()) {
      comments.add(List.copyOf(remarks));
      remarks.clear();
    }
    if (!offers.isEmpty()) {
      transferCodes.offer(List.copyOf(offers), now.plus(Event.TransferOffered.GOOD_FOR));
      offers.clear();
    }
    // Last, when all that belongs to their writers has been written.
    wishes.forEach(wish -> rights.grant(wish, now));
    wishes.clear();
  }
}
