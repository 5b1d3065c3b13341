package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /spaces}: what this person created here, newest first. */
@ApplicationScoped
class SpacesCommand implements HandlerRegistration {
  private static final String NAME = "/spaces";
  private static final String ACTION = "listSpaces";
  private static final int ON_A_PAGE = 10;
  private static final String BEFORE = "before";

  private final Spaces spaces;
  private final ManageSpaceButton manage;
  private final CommandTexts texts;

  SpacesCommand(Spaces spaces, ManageSpaceButton manage, Languages languages) {
    this.spaces = spaces;
    this.manage = manage;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onCommand(
        NAME, (invoked, late) -> new Reply.PrivateMessage(newest(invoked.context())));
    registry.onButton(ACTION, (clicked, late) -> new Reply.PrivateMessage(older(clicked)));
  }

  private Card older(ButtonClicked clicked) {
    return page(clicked.context(), moment(clicked.parameters().getOrDefault(BEFORE, "")));
  }

  /** The newest page. */
  Card newest(Context context) {
    return page(context, Instant.now());
  }

  private Card page(Context context, Instant before) {
    List<CreatedSpace> found = spaces.newest(context.user(), before, ON_A_PAGE + 1);
    if (found.isEmpty()) {
      return Card.of(Kind.SPACES, texts.spaces(), texts.noSpaces())
          .with(manage.all().stream().toArray(Button[]::new));
    }
    List<CreatedSpace> page = found.subList(0, Math.min(ON_A_PAGE, found.size()));
    List<Line> lines =
        page.stream().flatMap(space -> lines(space, context.locale()).stream()).toList();
    List<Button> buttons = new ArrayList<>();
    if (found.size() > ON_A_PAGE) {
      Instant last = page.get(page.size() - 1).createdAt();
      buttons.add(new Button.Press(texts.older(), ACTION, Map.of(BEFORE, last.toString())));
    }
    manage.all().ifPresent(buttons::add);
    return new Card(Kind.SPACES, texts.spaces(), lines, buttons);
  }

  /** A text has one button beside it; where there are two, they stand below. */
  private List<Line> lines(CreatedSpace space, Locale locale) {
    String day = LocalizedDates.day(space.createdAt(), locale);
    Button.Open open = new Button.Open(texts.open(), space.link());
    return manage
        .of(space)
        .map(
            more ->
                List.<Line>of(
                    new Line.Labelled(day, space.displayName()),
                    new Line.Actions(List.of(open, more))))
        .orElseGet(() -> List.of(new Line.Linked(day, space.displayName(), open)));
  }

  /** A moment in the past; what is none, or too far away for a database, is now. */
  private static Instant moment(String text) {
    Instant now = Instant.now();
    try {
      Instant told = Instant.parse(text);
      return told.isAfter(Instant.EPOCH) && told.isBefore(now) ? told : now;
    } catch (DateTimeException e) {
      return now;
    }
  }
}
