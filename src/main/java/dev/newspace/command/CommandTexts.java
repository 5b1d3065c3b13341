package dev.newspace.command;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What cards say. Plain text: it is escaped where it is shown.
 *
 * <p>One file, since a message bundle is one interface.
 */
@MessageBundle("command")
public interface CommandTexts {
  @Message("Space created")
  String created();

  @Message("Name")
  String name();

  @Message("Members")
  String members();

  @Message("You")
  String you();

  @Message("You, {people}")
  String youAnd(String people);

  @Message(
      "{#if asked == 1}Only you so far; the person you mentioned hasn't joined yet. Open the space"
          + " to invite them there.{#else if joined == 0}Only you so far; none of the {asked}"
          + " people you mentioned has joined yet. Open the space to invite them there.{#else}You"
          + " and {joined} of the {asked} people you mentioned. Open the space to see who is"
          + " missing and to invite them there.{/if}")
  String youAndSome(int joined, int asked);

  @Message(
      "{#if joined == 0}Only you so far.{#else if joined == 1}You and one other so far.{#else}You"
          + " and {joined} others so far.{/if} Google was asked to add {asked}"
          + " {#if asked == 1}person{#else}people{/if}; open the space to see who is in it.")
  String youSoFar(int joined, int asked);

  @Message("Only you so far; not yet {people}. Open the space to invite them there.")
  String youButNot(String people);

  @Message("You. Google was asked to add {people}, but hasn't said whether they've joined yet.")
  String youAndAsked(String people);

  @Message("{people} and {more} more")
  String andMore(String people, int more);

  @Message("You and {count} {#if count == 1}other{#else}others{/if}")
  String youAndCount(int count);

  @Message(
      "You. Google was asked to add {count} {#if count == 1}other{#else}others{/if}, but hasn't"
          + " said whether they've joined yet.")
  String youAndAskedCount(int count);

  @Message("Different from what you asked for")
  String differs();

  @Message("History is on: messages are kept. Your organization decides this.")
  String differsHistoryOn();

  @Message("Anyone in your organization can find and join it. Your organization decides" + " this.")
  String differsDiscoverable();

  @Message("Only people who are added can find and join it. Your organization decides this.")
  String differsNotDiscoverable();

  @Message("People outside your organization can be added; this can't be changed.")
  String differsOutsidersAllowed();

  @Message("People outside your organization can't be added; this can't be changed.")
  String differsOutsidersNotAllowed();

  @Message("Create another")
  String makeAnother();

  @Message("Share here")
  String share();

  @Message("A new space")
  String shared();

  @Message("Its members can open it, and so can anyone who is allowed to join it.")
  String sharedText();

  @Message("Already shared here")
  String sharedBefore();

  @Message(
      "Everyone in this space can already see that message. Only you can see this one; nothing was"
          + " posted.")
  String sharedBeforeText();

  @Message("Open the form")
  String openForm();

  @Message("Create a space")
  String createSpace();

  @Message("Create")
  String create();

  @Message("Description")
  String description();

  @Message("Guidelines")
  String guidelines();

  @Message("People in your organization")
  String people();

  @Message(
      "People in your organization; {#if count == 1}one more person{#else}{count} more people{/if}"
          + " you chose will be added too")
  String peopleAndMore(int count);

  @Message("Email addresses of other people, separated by commas")
  String emails();

  @Message("Space type")
  String kind();

  @Message("Collaboration: everyone can post")
  String collaboration();

  @Message("Announcements: only managers can post")
  String announcement();

  @Message("Options")
  String options();

  @Message("People outside your organization can be added; this can't be changed later")
  String outsiders();

  @Message("Let people outside your organization in?")
  String outsidersAsked();

  @Message(
      "Outside your organization: {people}. They can be added only if the space is open to people"
          + " outside your organization, and that can't be changed later.")
  String outsidersAskedText(String people);

  @Message("Create and let them in")
  String letOutsidersIn();

  @Message("Create without them")
  String leaveOutsidersOut();

  @Message(
      "Outside your organization: {people}. To add them, check “{option}”. Otherwise remove them, or"
          + " choose them under “{field}” if they belong to your organization.")
  String outsidersForm(String people, String option, String field);

  @Message(
      "Choose one: a space that people outside your organization can be added to can't be one that"
          + " everyone in your organization can find and join.")
  String outsidersOrDiscoverable();

  @Message("Anyone in your organization can find and join it")
  String discoverable();

  @Message("Messages are deleted after 24 hours")
  String historyOff();

  @Message(
      "Leave out the {#if count == 1}one more person{#else}{count} more people{/if} chosen before")
  String leaveOutMore(int count);

  @Message("At most {limit} characters; yours has {length}.")
  String textTooLong(int limit, int length);

  @Message("Not an email address: {emails}")
  String emailsWrong(String emails);

  @Message("This form was opened a long time ago. Check it, then send it again.")
  String formTooOld();

  @Message("“{name}” is taken in your organization. These may be available: {names}")
  String nameTakenForm(String name, String names);

  @Message("“{name}” is taken in your organization. Type another name.")
  String nameTakenNoOther(String name);

  @Message("Your organization requires a different name")
  String ruleNameTitle();

  @Message("“{name}” doesn't follow your organization's naming rule.")
  String ruleName(String name);

  @Message("A description is required")
  String ruleDescriptionTitle();

  @Message("Your organization requires a description for every space.")
  String ruleDescription();

  @Message("People outside your organization can't be added")
  String ruleOutsidersTitle();

  @Message("Your organization doesn't allow people from outside in spaces created here.")
  String ruleOutsiders();

  @Message("Your organization doesn't allow people from outside in spaces created here: {people}")
  String ruleOutsidersWho(String people);

  @Message("Your administrator hasn't allowed you to create spaces with NewSpace.")
  String ruleCreator();

  @Message("Daily limit reached")
  String ruleDayTitle();

  @Message(
      "You've created {limit} {#if limit == 1}space{#else}spaces{/if} here in the last 24 hours,"
          + " which is your organization's limit. You can create the next one in {hours}"
          + " {#if hours == 1}hour{#else}hours{/if}.")
  String ruleDay(int limit, long hours);

  @Message("Your organization's rule")
  String rule();

  @Message("No space was created.")
  String nothingCreated();

  @Message("Required")
  String needed();

  @Message("“{prefix}” is added in front if it's missing.")
  String prefixAdded(String prefix);

  @Message("The prefix “{prefix}” counts toward the limit.")
  String prefixCounts(String prefix);

  @Message("There is no template “{word}”")
  String unknownTemplate(String word);

  @Message("Templates")
  String templates();

  @Message("Create it with this name")
  String createAsTyped();

  @Message("Create a space from this template")
  String helpTemplate();

  @Message("Your spaces")
  String spaces();

  @Message("You haven't created any spaces here yet.")
  String noSpaces();

  @Message("Older")
  String older();

  @Message("Open")
  String open();

  @Message("Open space")
  String openSpace();

  @Message("Manage")
  String manage();

  @Message("Manage this space")
  String manageSpace();

  @Message("This is what NewSpace knows. “{button}” asks Google how the space is now.")
  String asKnownHere(String button);

  @Message("Show as it is now")
  String showNow();

  @Message("Google can't tell right now how the space is; this is what NewSpace knows.")
  String notToldNow();

  @Message("History")
  String history();

  @Message("On: messages are kept")
  String historyIsOn();

  @Message("Off: messages are deleted after 24 hours")
  String historyIsOff();

  @Message("As it is")
  String historyAsItIs();

  @Message("Who can join")
  String access();

  @Message("Only people who are added")
  String accessMembers();

  @Message("Anyone in your organization")
  String accessEveryone();

  @Message("People outside your organization can be added")
  String accessOutsiders();

  @Message("People outside your organization can't be added")
  String accessNoOutsiders();

  @Message("{count} {#if count == 1}person{#else}people{/if}")
  String peopleCount(int count);

  @Message("{count} people or more")
  String peopleCountAtLeast(int count);

  @Message("Invited")
  String invitedPeople();

  @Message("Groups")
  String memberGroups();

  @Message("Apps")
  String memberApps();

  @Message("Edit")
  String edit();

  @Message("Edit the space")
  String editSpace();

  @Message("Save")
  String save();

  @Message("Leave it empty to keep it as it is.")
  String emptyKeeps();

  @Message("Nothing is different yet: change something, or close the form.")
  String nothingDiffers();

  @Message("Space changed")
  String spaceEdited();

  @Message("Everything else has been saved.")
  String restSaved();

  @Message("Your organization may not allow this history setting.")
  String refusedHistory();

  @Message("Who is in it")
  String whoIsIn();

  @Message("Add people")
  String addPeople();

  @Message("Add")
  String add();

  @Message("Choose people, or type their email addresses.")
  String peopleMissing();

  @Message("At most {limit} people can be added at a time; you chose {count}. Nobody was added.")
  String tooManyToAdd(int limit, int count);

  @Message("People added")
  String peopleAdded();

  @Message("Nobody was added")
  String peopleNotAdded();

  @Message("Added")
  String addedNow();

  @Message("Invited; they join when they accept")
  String invitedNow();

  @Message("Already in the space, or invited before")
  String alreadyIn();

  @Message("Google doesn't know them. The address of a group doesn't work here")
  String unknownPeople();

  @Message("Not the address of a person. The address of a group doesn't work here")
  String notPeople();

  @Message("Couldn't be added: the space or your organization may not allow it")
  String peopleRefused();

  @Message("Not yet asked for")
  String peopleNotAsked();

  @Message("{count} of those you chose")
  String chosenPeople(int count);

  @Message("Add NewSpace")
  String addApp();

  @Message("NewSpace is in the space")
  String appAdded();

  @Message("Type a command there, and NewSpace answers. Only you see the answers.")
  String appAddedText();

  @Message("It was there before.")
  String appAlreadyIn();

  @Message("Post a message")
  String postMessage();

  @Message("Your message")
  String yourMessage();

  @Message("Post")
  String post();

  @Message("Type a message.")
  String messageMissing();

  @Message("Message posted")
  String messagePosted();

  @Message("Everyone in “{name}” can see it.")
  String messagePostedText(String name);

  @Message("Google doesn't accept this message. Change it.")
  String refusedMessage();

  @Message("Delete")
  String deleteSpace();

  @Message("Delete this space for good?")
  String deleteAsked();

  @Message(
      "It goes with all its messages and files, for everyone in it, and nothing brings it"
          + " back. To keep it, just close this.")
  String deleteAskedText();

  @Message("Delete for good")
  String deleteForGood();

  @Message("Space deleted")
  String spaceDeleted();

  @Message("“{name}” is gone, and has left your list.")
  String spaceDeletedText(String name);

  @Message("All my spaces")
  String allSpaces();

  @Message("You aren't in any space.")
  String noSpacesAtAll();

  @Message("More")
  String moreSpaces();

  @Message("This isn't a space you created here")
  String notYours();

  @Message(
      "Only the person who created a space with NewSpace can manage it here, or the button"
          + " is too old. {command} lists yours.")
  String notYoursText(String command);

  @Message("This space is gone")
  String spaceGone();

  @Message("“{name}” was deleted, and has left your list. Nothing was changed.")
  String spaceGoneText(String name);

  @Message("You can't do this in the space any more")
  String notPermitted();

  @Message(
      "You may have left the space, or aren't one of its owners any more; one of them can"
          + " help. Nothing was changed.")
  String notPermittedText();

  @Message("Your administrator hasn't allowed this")
  String notManageable();

  @Message("NewSpace isn't set up for it here. Do it directly in Google Chat.")
  String notManageableText();

  @Message("Nothing was changed.")
  String nothingChanged();

  @Message("Google didn't say why. Do it directly in Google Chat.")
  String changeRefused();

  @Message(
      "Too much is being changed at the moment. Try again in {seconds} {#if seconds =="
          + " 1}second{#else}seconds{/if}.")
  String changeBusy(long seconds);

  @Message(
      "Google was busy with the same thing. Try again: no matter how often you do, it's done"
          + " once.")
  String changeConflict();

  @Message(
      "It isn't known yet whether this was done. Try again: no matter how often you do, it's"
          + " done once.")
  String changeUnknown();

  @Message(
      "Nothing was done, since Google couldn't be asked. It's not your fault; try again in a"
          + " minute.")
  String changeNotAsked();

  @Message(
      "Google has just renewed it, and Google Chat still doesn't accept it, so giving it"
          + " again wouldn't help. Try again in a minute.")
  String changeUnauthorized();

  @Message(
      "Google says that your organization or your account doesn't allow this app to act for"
          + " you. An administrator can allow it in the Admin console under Security, API"
          + " controls, App access control. Your permissions are kept.")
  String changeRestricted();

  @Message(
      "Your organization doesn't let this Chat app do this. An administrator can change that"
          + " in the Admin console under Apps, Google Workspace, Google Chat, Chat apps.")
  String changeRestrictedInChat();

  @Message(
      "An administrator of your organization can turn it on in the Admin console under Apps,"
          + " Google Workspace, Google Chat.")
  String changeChatOff();

  @Message(
      "Google lets apps do this only for accounts of Google Workspace, and yours isn't one."
          + " Do it directly in Google Chat.")
  String changeWorkspace();

  @Message(
      "Google doesn't accept NewSpace's own sign-in data (OAuth client). Your administrator"
          + " has to correct it; Google's reason is in the log. It's not your fault, and your"
          + " permissions are kept.")
  String changeClientRefused();

  @Message("Give the space a name")
  String nameMissing();

  @Message("Type a name after the command and mention the people to add, for example: {example}")
  String nameMissingText(String example);

  @Message("Start a group chat")
  String startGroupChat();

  @Message("Open a direct message")
  String openDirectMessage();

  @Message("Group chat started")
  String groupChatStarted();

  @Message("Your direct message")
  String directMessage();

  @Message(
      "{#if joined == 0}Only you so far;{#else}You and {joined} of the {asked} people you"
          + " mentioned;{/if} open the group chat to see who is missing.")
  String chatMissing(int joined, int asked);

  @Message(
      "Google may not know one of these people, or may not let you write to one of them. Check"
          + " them, or start the conversation directly in Google Chat.")
  String chatRefused();

  @Message("No conversation was started.")
  String chatNotStarted();

  @Message("The name is too long")
  String nameTooLong();

  @Message("A space name has at most {limit} characters; yours has {length}.")
  String nameTooLongText(int limit, int length);

  @Message("Too many people")
  String tooManyPeople();

  @Message(
      "Google adds at most {limit} people to a new space; you mentioned {count}. No space was"
          + " created. Mention fewer people, and add the others in the space.")
  String tooManyPeopleText(int limit, int count);

  @Message("Allow NewSpace to create spaces as you?")
  String authorize();

  @Message("Authorize NewSpace once; your command runs as soon as you agree.")
  String authorizeText();

  @Message(
      "Your permission was revoked or has expired. Authorize NewSpace again; your command runs as"
          + " soon as you agree.")
  String authorizeAgainText();

  @Message(
      "Your organization ends permissions for apps after some time (session control)."
          + " Authorize NewSpace again; your command runs as soon as you agree.")
  String authorizeSessionText();

  @Message(
      "NewSpace was set up anew at Google, so your earlier permission isn't valid any"
          + " more. Authorize NewSpace again; your command runs as soon as you agree.")
  String authorizeClientText();

  @Message(
      "Your permission doesn't cover creating spaces. Authorize NewSpace again and keep the box for"
          + " creating spaces checked; your command runs as soon as you agree.")
  String authorizeScopeText();

  @Message("NewSpace needs one more permission")
  String authorizeMore();

  @Message(
      "To show a space as it is now, to list all your spaces or to change one, NewSpace has"
          + " to be allowed to see and change your spaces.")
  String authorizeEdit();

  @Message(
      "To show who is in a space or to add people, NewSpace has to be allowed to see and"
          + " change its members.")
  String authorizePeople();

  @Message("To join a space itself, NewSpace needs a permission that lets it add nobody else.")
  String authorizeApp();

  @Message(
      "To post your message as you, NewSpace has to be allowed to send messages. It still"
          + " can't read any.")
  String authorizeMessages();

  @Message(
      "To delete a space, NewSpace needs a permission of its own. It deletes nothing but"
          + " what you ask it to.")
  String authorizeDelete();

  @Message(
      "It asks for this alone, and what you allowed before stays. What you want is done as"
          + " soon as you agree.")
  String authorizeChange();

  @Message(
      "It asks for this alone, and what you allowed before stays. After you agree, press the"
          + " button again.")
  String authorizeLook();

  @Message("Your earlier permission for this was revoked or has expired.")
  String authorizeLost();

  @Message("Your permission doesn't cover this yet: keep the box checked.")
  String authorizeBox();

  @Message("You've allowed this")
  String allowedNow();

  @Message("Go back to Google Chat and press the button again.")
  String pressAgain();

  @Message("Authorize")
  String authorizeButton();

  @Message("Try again")
  String tryAgain();

  @Message("The name is taken")
  String nameTaken();

  @Message("“{name}” is taken in your organization. Choose one of these, or type another name.")
  String nameTakenText(String name);

  @Message("You can't create spaces")
  String notAllowed();

  @Message(
      "Your organization doesn't allow you to create spaces. An administrator can change that in"
          + " the Admin console under Apps, Google Workspace, Google Chat.")
  String notAllowedText();

  @Message("Google Chat is turned off for you")
  String chatOff();

  @Message(
      "An administrator of your organization can turn it on in the Admin console under Apps, Google"
          + " Workspace, Google Chat. No space was created.")
  String chatOffText();

  @Message("Your organization doesn't allow NewSpace")
  String restricted();

  @Message(
      "Google says that your organization or your account doesn't allow this app to act"
          + " for you. An administrator can allow it in the Admin console under Security, API"
          + " controls, App access control. No space was created, and your permission is kept.")
  String restrictedText();

  @Message(
      "Your organization doesn't let this Chat app create spaces. An administrator can"
          + " change that in the Admin console under Apps, Google Workspace, Google Chat, Chat"
          + " apps. No space was created.")
  String restrictedInChatText();

  @Message("This needs a Google Workspace account")
  String workspaceNeeded();

  @Message(
      "Google lets apps create spaces only for accounts of Google Workspace, and yours"
          + " isn't one. Create the space directly in Google Chat.")
  String workspaceNeededText();

  @Message("Google doesn't accept your permission right now")
  String unauthorized();

  @Message(
      "Google has just renewed it, and Google Chat still doesn't accept it, so giving"
          + " it again wouldn't help. No space was created. Try again in a minute.")
  String unauthorizedText();

  @Message("NewSpace isn't fully set up")
  String appNotConfigured();

  @Message(
      "Google doesn't know this Chat app. Your administrator has to complete the Configuration page"
          + " of the Google Chat API in the app's Google Cloud project:"
          + " console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat")
  String appNotConfiguredText();

  @Message(
      "Google doesn't accept NewSpace's own sign-in data (OAuth client). Your"
          + " administrator has to correct it; Google's reason is in the log. It's not your"
          + " fault. No space was created, and your permission is kept.")
  String clientRefusedText();

  @Message("Google didn't accept this")
  String refused();

  @Message("No space was created. Try another name, or create the space directly in Google Chat.")
  String refusedText();

  @Message("Google doesn't accept this name. Type another one.")
  String refusedName();

  @Message("Google doesn't accept this description. Change it, or leave it out.")
  String refusedDescription();

  @Message("Google doesn't accept these guidelines. Change them, or leave them out.")
  String refusedGuidelines();

  @Message(
      "Google may not know one of these people, or can't add them. The address of a"
          + " group doesn't work here. Check them, or leave them out and add them in the"
          + " space.")
  String refusedPeople();

  @Message(
      "Your organization may not allow spaces for announcements. Choose a space for"
          + " collaboration.")
  String refusedAnnouncement();

  @Message(
      "Your organization or its edition of Google Workspace may not allow spaces that"
          + " anyone in it can find and join. Turn that option off.")
  String refusedDiscoverable();

  @Message(
      "Your organization may not allow messages to be deleted after 24 hours. Turn that"
          + " option off. If it doesn't work then either, Google Chat may be turned off for"
          + " you.")
  String refusedHistoryOff();

  @Message(
      "Your organization may not allow people from outside in a space. Turn that option" + " off.")
  String refusedOutsiders();

  @Message("Google is busy")
  String busy();

  @Message(
      "Too many spaces are being created at the moment. Try again in {seconds}"
          + " {#if seconds == 1}second{#else}seconds{/if}.")
  String busyText(long seconds);

  @Message("Something else happened at the same moment")
  String conflict();

  @Message(
      "Google couldn't finish creating the space, because it was busy with the same"
          + " thing. Try again: no matter how often you do, only one space is created.")
  String conflictText();

  @Message("Google isn't responding")
  String unreachable();

  @Message(
      "It isn't known yet whether the space was created. Try again: no matter how often you do,"
          + " only one space is created.")
  String unreachableText();

  @Message(
      "No space was created, since Google couldn't be asked for one. It's not your fault; try again"
          + " in a minute.")
  String unreachableNothingText();

  @Message("NewSpace can't reach its database")
  String databaseAway();

  @Message("Nothing was done. It's not your fault; try again in a minute.")
  String databaseAwayText();

  @Message("Something went wrong")
  String broken();

  @Message("It's not your fault. Try again in a minute.")
  String brokenText();

  @Message("This is too much for one message")
  String tooLarge();

  @Message(
      "Google Chat cannot show an answer that long. Shorten the texts or name fewer people, and send"
          + " it again. /spaces shows what was created.")
  String tooLargeText();

  @Message("Reference for your administrator: {reference}")
  String reference(String reference);

  @Message("NewSpace is busy")
  String appBusy();

  @Message("NewSpace is handling a lot of requests. Nothing was done; try again in a few seconds.")
  String appBusyText();

  @Message("One moment, please")
  String tooManyCommands();

  @Message(
      "You've sent a lot of commands in a short time. You can continue in {seconds}"
          + " {#if seconds == 1}second{#else}seconds{/if}.")
  String tooManyCommandsText(long seconds);

  @Message("Version")
  String version();

  @Message("NewSpace is paused")
  String paused();

  @Message("What NewSpace can do")
  String help();

  @Message("{description} – {example}")
  String helpLine(String description, String example);

  @Message("Create a space: its name, then people to add")
  String helpNewspace();

  @Message("/newspace Project Apollo")
  String helpNewspaceExample();

  @Message("With people but no name: a group chat or, with one person, a direct message")
  String helpChat();

  @Message("List the spaces you created here")
  String helpSpaces();

  @Message("Disconnect: revoke your consent and delete it here")
  String helpDisconnect();

  @Message("Show all commands")
  String helpHelp();

  @Message("Create a space with a form")
  String helpCreateSpace();

  @Message("in the app's command menu")
  String helpCreateSpaceExample();

  @Message("Your connection")
  String connection();

  @Message(
      "Connected since {day}: NewSpace can create spaces as you. Use /disconnect to revoke this.")
  String connectedSince(String day);

  @Message("Not connected. NewSpace asks for your permission when you create a space.")
  String connectedNot();

  @Message("Also allowed since {day}")
  String allowedSince(String day);

  @Message("See, list and change your spaces")
  String allowedEdit();

  @Message("See who is in your spaces, and add people")
  String allowedPeople();

  @Message("Add NewSpace itself to your spaces")
  String allowedApp();

  @Message("Post messages as you")
  String allowedMessages();

  @Message("Delete your spaces")
  String allowedDelete();

  @Message("Hello! NewSpace creates spaces")
  String welcome();

  @Message(
      "Type a command with a name, and NewSpace creates a space with that name as you. Nobody else"
          + " sees your command or the answer.")
  String welcomeText();

  @Message("For example")
  String forExample();

  @Message("NewSpace doesn't know this command")
  String unknownCommand();

  @Message("Type {command} to see all commands.")
  String unknownCommandText(String command);

  @Message("This button has expired")
  String outdatedButton();

  @Message("Type your command again.")
  String outdatedButtonText();

  @Message("Disconnect from NewSpace?")
  String disconnect();

  @Message(
      "NewSpace forgets you, and Google revokes everything you've allowed this app to do. The"
          + " spaces you created stay. To stay connected, just ignore this message.")
  String disconnectText();

  @Message("Disconnect")
  String disconnectButton();

  @Message("You are disconnected")
  String disconnected();

  @Message(
      "NewSpace has forgotten you, and Google has revoked its permission. The spaces you created"
          + " stay.")
  String disconnectedText();

  @Message(
      "NewSpace has forgotten you. Google isn't responding right now; NewSpace keeps asking it to"
          + " revoke the permission until that is done. The spaces you created stay.")
  String revocationPendingText();

  @Message(
      "NewSpace has forgotten you, but it can't ask Google to revoke the permission: remove"
          + " NewSpace at myaccount.google.com/connections. The spaces you created stay.")
  String notRevokedText();

  @Message("You weren't connected")
  String notConnected();

  @Message("NewSpace has no permission from you. The spaces you created stay.")
  String notConnectedText();
}
