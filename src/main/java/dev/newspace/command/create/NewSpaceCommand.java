package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.command.create.NewSpaceArgumentParser.Parsed;
import dev.newspace.config.SpaceLimits;
import dev.newspace.config.SpaceTemplate;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /newspace Name [@people]}: the space, created as the person who asked. */
@ApplicationScoped
class NewSpaceCommand implements HandlerRegistration {
  private static final String NAME = "/newspace";

  private final NewSpaceArgumentParser parser;
  private final Templates templates;
  private final SpaceCreator creator;
  private final CreateSpaceReplies replies;
  private final OutsidersCard outsidersCard;
  private final SpaceFormButton formButton;
  private final CommandTexts texts;

  NewSpaceCommand(
      NewSpaceArgumentParser parser,
      Templates templates,
      SpaceCreator creator,
      CreateSpaceReplies replies,
      OutsidersCard outsidersCard,
      SpaceFormButton formButton,
      Languages languages) {
    this.parser = parser;
    this.templates = templates;
    this.creator = creator;
    this.replies = replies;
    this.outsidersCard = outsidersCard;
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onCommand(NAME, this::create);
  }

  private Reply create(CommandInvoked invoked, LateReply late) {
    Parsed parsed = parser.parse(invoked);
    if (parsed instanceof Parsed.Request request) {
      return create(invoked, request.request(), late);
    }
    if (parsed instanceof Parsed.OutsidersMentioned mentioned) {
      return new Reply.PrivateMessage(outsidersCard.of(mentioned.request(), mentioned.outsiders()));
    }
    return new Reply.PrivateMessage(
        parsed instanceof Parsed.UnknownTemplate unknown
            ? unknownTemplate(unknown)
            : refusal(parsed).with(instead(invoked, parsed)));
  }

  /** The form with what was typed and, where that is people alone, a conversation with them. */
  private Button[] instead(CommandInvoked invoked, Parsed parsed) {
    Stream<Button> form =
        Stream.of(formButton.typed(invoked.argument(), parser.mentioned(invoked)));
    Stream<Button> chat =
        parsed instanceof Parsed.NoName
            ? parser.chat(invoked).flatMap(replies::chatButton).stream()
            : Stream.empty();
    return Stream.concat(form, chat).toArray(Button[]::new);
  }

  private Reply create(CommandInvoked invoked, SpaceRequest request, LateReply late) {
    CreationAttempt attempt = new CreationAttempt();
    late.set(() -> replies.late(request, attempt));
    return replies.of(
        invoked.context(), request, creator.create(request, invoked.context().deadline(), attempt));
  }

  private Card refusal(Parsed parsed) {
    if (parsed instanceof Parsed.TooManyPeople many) {
      return Card.of(
          Kind.TOO_MANY_PEOPLE,
          texts.tooManyPeople(),
          texts.tooManyPeopleText(SpaceLimits.MAX_PEOPLE, many.count()));
    }
    return parsed instanceof Parsed.NameTooLong tooLong
        ? Card.of(Kind.NAME_TOO_LONG, texts.nameTooLong(), text(tooLong))
        : Card.of(
            Kind.NAME_MISSING,
            texts.nameMissing(),
            texts.nameMissingText(texts.helpNewspaceExample()));
  }

  private String text(Parsed.NameTooLong tooLong) {
    String text = texts.nameTooLongText(SpaceName.MAX_CODE_POINTS, tooLong.length());
    return tooLong.prefix().isEmpty() ? text : text + " " + texts.prefixCounts(tooLong.prefix());
  }

  private Card unknownTemplate(Parsed.UnknownTemplate unknown) {
    String known =
        templates.all().stream().map(SpaceTemplate::name).collect(Collectors.joining(", "));
    return new Card(
        Kind.UNKNOWN_TEMPLATE,
        texts.unknownTemplate(unknown.word()),
        List.of(
            new Line.Labelled(texts.templates(), known),
            new Line.Labelled(texts.name(), unknown.asTyped().displayName()),
            new Line.Text(texts.nothingCreated())),
        List.of(
            replies.button(texts.createAsTyped(), unknown.asTyped()),
            formButton.filledIn(unknown.asTyped())));
  }
}
