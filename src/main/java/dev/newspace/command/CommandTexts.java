package dev.newspace.command;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What cards say. Plain text: it is escaped where it is shown. */
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
      "{#if asked == 1}You, but not yet the person you mentioned. Open the space to invite them"
          + " there.{#else}You and {#if joined == 0}none{#else}{joined}{/if} of the {asked} people"
          + " you mentioned. Open the space to see who is missing and to invite them there.{/if}")
  String youAndSome(int joined, int asked);

  @Message("You, but not yet {people}. Open the space to invite them there.")
  String youButNot(String people);

  @Message("You. Google was asked to add {people} and does not tell whether they are in yet.")
  String youAndAsked(String people);

  @Message("{people} and {more} more")
  String andMore(String people, int more);

  @Message("You and {count} {#if count == 1}other{#else}others{/if}")
  String youAndCount(int count);

  @Message(
      "You. Google was asked to add {count} {#if count == 1}other{#else}others{/if} and does not"
          + " tell whether they are in yet.")
  String youAndAskedCount(int count);

  @Message("Make another")
  String makeAnother();

  @Message("Share here")
  String share();

  @Message("A new space")
  String shared();

  @Message("Its members can open it, and so can everybody who may join it.")
  String sharedText();

  @Message("It was shared here before")
  String sharedBefore();

  @Message(
      "Everybody in this space could see the message already. Only you see this one; nothing was"
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

  @Message("People of your organization")
  String people();

  @Message("E-mail addresses of others, separated by commas")
  String emails();

  @Message("Kind of space")
  String kind();

  @Message("Collaboration: everybody can post")
  String collaboration();

  @Message("Announcements: only managers can post")
  String announcement();

  @Message("Options")
  String options();

  @Message("People from outside the organization can be added; this cannot be changed later")
  String outsiders();

  @Message("Everybody in the organization can find and join it")
  String discoverable();

  @Message("Messages are deleted after 24 hours")
  String historyOff();

  @Message("At most {limit} characters; these are {length}.")
  String textTooLong(int limit, int length);

  @Message("Not an e-mail address: {emails}")
  String emailsWrong(String emails);

  @Message("This form was opened long ago. Look it over, then send it again.")
  String formTooOld();

  @Message("“{name}” is taken in your organization. These may be free: {names}")
  String nameTakenForm(String name, String names);

  @Message("“{name}” is taken in your organization. Type another name.")
  String nameTakenNoOther(String name);

  @Message("Your organization wants another name")
  String ruleNameTitle();

  @Message("“{name}” is not what a name should look like in your organization.")
  String ruleName(String name);

  @Message("A description is needed")
  String ruleDescriptionTitle();

  @Message("Your organization wants every space to have a description.")
  String ruleDescription();

  @Message("People from outside cannot be added")
  String ruleOutsidersTitle();

  @Message("Your organization does not want people from outside in spaces that are created here.")
  String ruleOutsiders();

  @Message(
      "Your organization does not want people from outside in spaces that are created here: {people}")
  String ruleOutsidersWho(String people);

  @Message("Whoever runs NewSpace has not allowed you to create spaces with it.")
  String ruleCreator();

  @Message("Enough spaces for now")
  String ruleDayTitle();

  @Message(
      "You have created {limit} {#if limit == 1}space{#else}spaces{/if} here within 24 hours, and"
          + " your organization does not want more. You can create the next one in {hours}"
          + " {#if hours == 1}hour{#else}hours{/if}.")
  String ruleDay(int limit, long hours);

  @Message("Your organization's rule")
  String rule();

  @Message("No space was created.")
  String nothingCreated();

  @Message("Needed")
  String needed();

  @Message("“{prefix}” is put in front where it is missing.")
  String prefixAdded(String prefix);

  @Message("“{prefix}” in front counts, too.")
  String prefixCounts(String prefix);

  @Message("There is no template “{word}”")
  String unknownTemplate(String word);

  @Message("Templates")
  String templates();

  @Message("Create it under this name")
  String createAsTyped();

  @Message("Make a space after this template")
  String helpTemplate();

  @Message("Your spaces")
  String spaces();

  @Message("You have not created any space here yet.")
  String noSpaces();

  @Message("Older")
  String older();

  @Message("Open")
  String open();

  @Message("Open space")
  String openSpace();

  @Message("Give the space a name")
  String nameMissing();

  @Message("Type the name after the command, and mention whom to add, for example: {example}")
  String nameMissingText(String example);

  @Message("The name is too long")
  String nameTooLong();

  @Message("A space's name has at most {limit} characters; this one has {length}.")
  String nameTooLongText(int limit, int length);

  @Message("Too many people")
  String tooManyPeople();

  @Message(
      "Google adds at most {limit} people when a space is created; you mentioned {count}. No space"
          + " was created. Mention fewer, and add the others in the space.")
  String tooManyPeopleText(int limit, int count);

  @Message("May NewSpace create spaces as you?")
  String authorize();

  @Message("Authorize NewSpace once; your command is carried out as soon as you have agreed.")
  String authorizeText();

  @Message(
      "Your permission was withdrawn or has expired. Authorize NewSpace again; your command is"
          + " carried out as soon as you have agreed.")
  String authorizeAgainText();

  @Message(
      "Your permission does not cover creating spaces. Authorize NewSpace again and leave the box"
          + " for creating spaces ticked; your command is carried out as soon as you have agreed.")
  String authorizeScopeText();

  @Message("Authorize")
  String authorizeButton();

  @Message("Try again")
  String tryAgain();

  @Message("The name is taken")
  String nameTaken();

  @Message("“{name}” is taken in your organization. Choose one of these, or type another name.")
  String nameTakenText(String name);

  @Message("You may not create spaces")
  String notAllowed();

  @Message(
      "Your organization does not allow you to create spaces. An administrator can change that in"
          + " the Admin console under Apps, Google Workspace, Google Chat.")
  String notAllowedText();

  @Message("Google Chat is switched off for you")
  String chatOff();

  @Message(
      "An administrator of your organization can switch it on in the Admin console under Apps,"
          + " Google Workspace, Google Chat. No space was created.")
  String chatOffText();

  @Message("NewSpace is not set up completely")
  String appNotConfigured();

  @Message(
      "Google does not know this Chat app. Whoever runs NewSpace has to complete the Configuration"
          + " page of the Google Chat API in the app's Google Cloud project:"
          + " console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat")
  String appNotConfiguredText();

  @Message("Google did not accept this")
  String refused();

  @Message("No space was created. Try another name, or create the space in Google Chat itself.")
  String refusedText();

  @Message("Google is busy")
  String busy();

  @Message(
      "Too many spaces are being created at the moment. Try again in {seconds}"
          + " {#if seconds == 1}second{#else}seconds{/if}.")
  String busyText(long seconds);

  @Message("Google does not answer")
  String unreachable();

  @Message(
      "It is not known yet whether the space was created. Try again: however often you do, there"
          + " will be only one space.")
  String unreachableText();

  @Message("The app's database is away")
  String databaseAway();

  @Message("Nothing was done. It is not your fault; try again in a minute.")
  String databaseAwayText();

  @Message("Something went wrong here")
  String broken();

  @Message("It is not your fault. Try again in a minute.")
  String brokenText();

  @Message("This is too much for one message")
  String tooLarge();

  @Message(
      "Google Chat cannot show an answer that long. Shorten the texts or name fewer people, and send"
          + " it again. /spaces shows what was created.")
  String tooLargeText();

  @Message("Reference for whoever runs NewSpace: {reference}")
  String reference(String reference);

  @Message("NewSpace is busy")
  String appBusy();

  @Message("Very many people are asking at once. Nothing was done; try again in a few seconds.")
  String appBusyText();

  @Message("One moment, please")
  String tooManyCommands();

  @Message(
      "You have given many commands in a short time. You can go on in {seconds}"
          + " {#if seconds == 1}second{#else}seconds{/if}.")
  String tooManyCommandsText(long seconds);

  @Message("What NewSpace can do")
  String help();

  @Message("{description} – {example}")
  String helpLine(String description, String example);

  @Message("Make a space: its name, then people to add")
  String helpNewspace();

  @Message("/newspace Project Apollo")
  String helpNewspaceExample();

  @Message("List the spaces you made here")
  String helpSpaces();

  @Message("Withdraw your consent and forget you")
  String helpDisconnect();

  @Message("Show all commands")
  String helpHelp();

  @Message("Make a space with a form")
  String helpCreateSpace();

  @Message("in the menu of the app's commands")
  String helpCreateSpaceExample();

  @Message("Your connection")
  String connection();

  @Message("Connected since {day}: NewSpace may create spaces as you. /disconnect takes that back.")
  String connectedSince(String day);

  @Message("Not connected. NewSpace asks for your permission when you create a space.")
  String connectedNot();

  @Message("Hello! NewSpace creates spaces")
  String welcome();

  @Message(
      "Type a command with a name, and a new space of that name is there, created as you. Nobody"
          + " else sees your command or the answer.")
  String welcomeText();

  @Message("For example")
  String forExample();

  @Message("NewSpace does not know this command")
  String unknownCommand();

  @Message("Type {command} to see all commands.")
  String unknownCommandText(String command);

  @Message("This button does not work any more")
  String outdatedButton();

  @Message("Type your command again.")
  String outdatedButtonText();

  @Message("Disconnect from NewSpace?")
  String disconnect();

  @Message(
      "NewSpace forgets you, and Google revokes everything that you have allowed this app. The spaces"
          + " that were created stay. To stay connected, you need not do anything.")
  String disconnectText();

  @Message("Disconnect")
  String disconnectButton();

  @Message("You are disconnected")
  String disconnected();

  @Message(
      "NewSpace has forgotten you, and Google has revoked its permission. The spaces that were"
          + " created stay.")
  String disconnectedText();

  @Message(
      "NewSpace has forgotten you. Google does not answer at the moment; it is told to revoke the"
          + " permission until it has. The spaces that were created stay.")
  String revocationPendingText();

  @Message(
      "NewSpace has forgotten you, but it cannot tell Google to revoke the permission: remove"
          + " NewSpace at myaccount.google.com/connections. The spaces that were created stay.")
  String notRevokedText();

  @Message("You were not connected")
  String notConnected();

  @Message("NewSpace holds no permission of yours. The spaces that were created stay.")
  String notConnectedText();
}
