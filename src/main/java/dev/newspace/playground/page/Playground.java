package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.LocalGoogle;

/** A local Google with the page that acts as Google Chat at its own address. */
public final class Playground implements AutoCloseable {

  private static final long SETTLE_MILLIS = 500;

  /** Google's own (developers.google.com/workspace/chat/limits, per project). */
  private static final int SPACE_WRITES_PER_MINUTE = 60;

  private final LocalGoogle google;
  private final Conversations conversations;
  private final Exchanges exchanges;
  private final LogTail log = LogTail.start();
  private final SentEvents sent = new SentEvents();
  private final AppMembership membership = new AppMembership();
  private final SpaceList spaces;
  private final Dialogs dialogs;
  private final EventDelivery eventDelivery;

  private Playground(LocalGoogle google, ChatApp app, Timings timings) {
    this.google = google;
    LiveUpdates live = new LiveUpdates(google.vertx());
    spaces = new SpaceList(google, membership);
    conversations = new Conversations(live::changed);
    exchanges = new Exchanges(live::changed);
    dialogs = new Dialogs(live::changed);
    AnswerPresenter display = new AnswerPresenter(app.name(), conversations, dialogs, log);
    eventDelivery =
        new EventDelivery(
            new AppClient(google, app.endpoint()),
            google.vertx(),
            timings.redelivery(),
            conversations,
            exchanges,
            sent,
            display);
    Unsent unsent = new Unsent(app, conversations, dialogs);
    GoogleChat chat =
        new GoogleChat(
            google, app.configuration(), eventDelivery, spaces, conversations, dialogs, unsent);
    google.onCall(new CallRecorder(exchanges)::add);
    google.onCompletion(chat::complete);
    google.onMessage(chat::show);
    PageView view = new PageView(google, app, spaces, conversations, dialogs, exchanges);
    new PageRoutes(google, view, live).addTo(google.router());
    FailureScenarios scenarios =
        new FailureScenarios(google, chat, eventDelivery, spaces, conversations, timings);
    HomeTab home = new HomeTab(google, app.configuration(), eventDelivery, unsent);
    display.onHomeEnded(home::open);
    new ActionRoutes(google, app.configuration(), chat, home, scenarios, eventDelivery)
        .addTo(google.router());
  }

  /**
   * Starts the two.
   *
   * @param port where they listen on localhost; 0 for a free one
   * @param publicUrl where the app is
   */
  public static Playground start(int port, String publicUrl) {
    return start(port, publicUrl, ChatApp.newSpace(publicUrl));
  }

  /** Starts the two before some app. */
  static Playground start(int port, String publicUrl, ChatApp app) {
    Playground playground =
        new Playground(LocalGoogle.start(port, publicUrl), app, Timings.AS_CHAT);
    playground.google.spaceWritesPerMinute(SPACE_WRITES_PER_MINUTE);
    return playground;
  }

  /** Starts the two, at a pace of their own. */
  static Playground start(int port, String publicUrl, Timings timings) {
    return new Playground(LocalGoogle.start(port, publicUrl), ChatApp.newSpace(publicUrl), timings);
  }

  /** Where the page is, without a slash at the end. */
  public String url() {
    return google.url();
  }

  public LocalGoogle google() {
    return google;
  }

  /** What must not be forgotten when the playground is started again. */
  public JsonNode memory() {
    return new PageMemory(
            google.memory(),
            membership.all(),
            conversations.all(),
            dialogs.all(),
            exchanges.all(),
            sent.all(),
            conversations.underway())
        .json();
  }

  /**
   * Takes up what {@link #memory} answered before; events that were not answered are sent again.
   *
   * @throws IllegalArgumentException where it is not of that shape; then nothing is taken up
   */
  public void remember(JsonNode memory) {
    PageMemory remembered = PageMemory.read(memory);
    google.remember(remembered.google());
    conversations.remember(remembered.conversations());
    sent.remember(remembered.sent());
    spaces.remember(remembered.presence());
    dialogs.remember(remembered.dialogs());
    exchanges.remember(remembered.exchanges());
    // Not now: the app may be starting as well.
    google
        .vertx()
        .setTimer(SETTLE_MILLIS, settled -> remembered.underway().forEach(eventDelivery::deliver));
  }

  @Override
  public void close() {
    log.close();
    google.close();
  }
}
