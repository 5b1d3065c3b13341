package dev.newspace.command.create;

import dev.newspace.command.ConsentPrompts;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.RefusedActionCards;
import dev.newspace.command.SealedRequests;
import dev.newspace.command.SpaceFields;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.command.StandardCards;
import dev.newspace.context.Languages;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.space.SpaceRules;
import dev.newspace.space.Spaces;
import dev.newspace.space.Templates;
import java.util.List;

/** Makes what this room's constructors make, for tests without a container and without Google. */
public final class CreateBeans {
  private CreateBeans() {}

  public static List<HandlerRegistration> registrations(
      UserGrants grants,
      Spaces spaces,
      SpaceRules rules,
      SpaceFields fields,
      Templates templates,
      SealedRequests requests,
      ConsentPrompts prompts,
      SpaceFormButton formButton,
      ManageSpaceButton manage,
      StandardCards cards,
      RefusedActionCards refusedActions,
      Languages languages) {
    ViolationCards violations = new ViolationCards(formButton, languages);
    ShareSpaceButton share = new ShareSpaceButton(spaces, cards, languages);
    SpaceCreator creator = new SpaceCreator(grants, spaces, rules);
    RefusalCards refusals = new RefusalCards(formButton, languages);
    OutcomeCards outcomes =
        new OutcomeCards(
            new SpaceCards(refusals, formButton, manage, languages),
            refusals,
            new ChatCards(refusedActions, languages),
            violations,
            cards,
            languages);
    CreateSpaceReplies replies =
        new CreateSpaceReplies(outcomes, prompts, requests, rules, share, formButton, languages);
    NewSpaceArgumentParser parser = new NewSpaceArgumentParser(rules, templates);
    return List.of(
        share,
        new CreateSpaceButton(requests, creator, replies, cards),
        new SpaceFormCommand(
            parser,
            new SpaceForm(fields, rules, languages),
            new SpaceFormReader(rules, violations, refusals, languages),
            requests,
            rules,
            creator,
            replies,
            formButton,
            languages),
        new NewSpaceCommand(
            parser,
            templates,
            creator,
            replies,
            new OutsidersCard(replies, requests, formButton, languages),
            formButton,
            languages));
  }
}
