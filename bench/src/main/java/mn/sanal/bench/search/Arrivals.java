package mn.sanal.bench.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mn.sanal.admin.search.CaseQuery;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.load.InventedCases;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.i18n.Language;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases come in as citizens send them; how long until each can be found? */
final class Arrivals {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final int BATCHES_A_SECOND = 20;

  private Arrivals() {}

  /** Milliseconds from the commit of each batch until its last case was found by its number. */
  static List<Double> run(Yard yard, SearchOptions options) throws Exception {
    Complaints complaints = yard.bean(Complaints.class);
    var transactions = new TransactionTemplate(new JdbcTransactionManager(yard.database()));
    int size = options.rate() / BATCHES_A_SECOND;
    long next = yard.jdbc().sql("select max(id) from complaint").query(Long.class).single();
    List<Future<Double>> found = new ArrayList<>();
    try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      for (int batch = 0; batch < options.seconds() * BATCHES_A_SECOND; batch++) {
        List<NewComplaint> reports = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          reports.add(report(yard.cases.of(next++)));
        }
        transactions.executeWithoutResult(_ -> complaints.receive(reports));
        long committed = System.nanoTime();
        CaseNumber last = reports.getLast().report().number();
        found.add(watchers.submit(() -> await(yard.search(), last, committed)));
        long due = begin + (batch + 1) * 1_000_000_000L / BATCHES_A_SECOND;
        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      }
      List<Double> delays = new ArrayList<>();
      for (Future<Double> delay : found) {
        delays.add(delay.get());
      }
      return delays;
    }
  }

  private static double await(CaseSearch search, CaseNumber number, long committed)
      throws InterruptedException {
    var today = LocalDate.ofInstant(InventedCases.UNTIL, ZoneOffset.UTC);
    CaseQuery query = CaseQuery.ofWords(number.value(), today);
    while (search.find(query).map(found -> found.total() == 0).orElse(true)) {
      Thread.sleep(10);
    }
    return (System.nanoTime() - committed) / 1e6;
  }

  private static NewComplaint report(InventedCases.Case made) {
    String digits = made.number().value().substring("S-25-".length());
    var event =
        new Event.Reported(
            made.number(),
            new SecretCode("K7QD-3MX" + digits.charAt(0) + "-" + digits.substring(1)),
            made.kind(),
            made.category(),
            made.place(),
            null,
            null,
            made.text(),
            List.of(),
            true,
            false,
            Language.MONGOLIAN);
    return new NewComplaint(event, NOBODY, 0, Channel.TELEGRAM, InventedCases.UNTIL);
  }
}
