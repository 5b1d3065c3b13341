package dev.newspace.oauth.consent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages after a consent say. */
@MessageBundle("page")
public interface PageTexts {
  @Message("You are connected")
  String connected();

  @Message("NewSpace can now create spaces as you. Go back to Google Chat and type your command.")
  String connectedText();

  @Message("You've allowed this")
  String permitted();

  @Message("NewSpace has this permission now. Go back to Google Chat and press the button again.")
  String permittedText();

  @Message("This link doesn't work")
  String linkInvalid();

  @Message("It's incomplete or was changed. Go back to Google Chat and type your command again.")
  String linkInvalidText();

  @Message("This link has expired")
  String linkExpired();

  @Message("It was valid for one day. Go back to Google Chat and type your command again.")
  String linkExpiredText();

  @Message("You are already connected")
  String alreadyConnected();

  @Message(
      "You've agreed since this link was created, so there's nothing left to do here. Go back to"
          + " Google Chat and type your command again.")
  String alreadyConnectedText();

  @Message("This page can't be opened directly")
  String stateInvalid();

  @Message("Go back to Google Chat, type your command again, and click Authorize there.")
  String stateInvalidText();

  @Message("That took too long")
  String stateExpired();

  @Message(
      "For your security, you have ten minutes to complete a consent. Go back to Google Chat and"
          + " type your command again.")
  String stateExpiredText();

  @Message("This link has already been used")
  String stateReplayed();

  @Message(
      "Each consent works once. If you aren't connected yet, go back to Google Chat and type your"
          + " command again.")
  String stateReplayedText();

  @Message("This is not the browser in which you began")
  String otherBrowser();

  @Message(
      "A consent has to end in the browser that opened its link, within ten minutes and with cookies"
          + " allowed. Nothing was stored. Go back to Google Chat and click Authorize again.")
  String otherBrowserText();

  @Message("Too many tries")
  String tooManyReturns();

  @Message(
      "This link was used very often in a short time. Nothing was stored. Wait a minute, then go"
          + " back to Google Chat and click Authorize again.")
  String tooManyReturnsText();

  @Message("You didn't agree")
  String refused();

  @Message(
      "Nothing was stored and no space was created. If you change your mind, type your command in"
          + " Google Chat again.")
  String refusedText();

  @Message(
      "Nothing was changed, and what you allowed before stays. If you change your mind, press the"
          + " button in Google Chat again.")
  String refusedBesideText();

  @Message("Your organization doesn't allow this")
  String blockedByAdministrator();

  @Message(
      "An administrator of your organization has to allow NewSpace (Admin console, Security, API"
          + " controls, App access control). Nothing was stored.")
  String blockedByAdministratorText();

  @Message("NewSpace isn't fully set up")
  String clientRefused();

  @Message(
      "Google doesn't accept NewSpace's own sign-in data (OAuth client). Your administrator has to"
          + " correct it; Google's reason is in the log. It's not your fault, and nothing was"
          + " stored.")
  String clientRefusedText();

  @Message("Google didn't complete the consent")
  String googleRefused();

  @Message("Nothing was stored. Go back to Google Chat and type your command again.")
  String googleRefusedText();

  @Message("Google isn't responding right now")
  String googleUnreachable();

  @Message("Nothing was stored. Wait a minute, then type your command in Google Chat again.")
  String googleUnreachableText();

  @Message("That was a different account")
  String otherAccount();

  @Message(
      "You typed the command with one Google account and agreed with another. Nothing was stored."
          + " Type the command again and choose the account you use in Google Chat.")
  String otherAccountText();

  @Message(
      "You typed the command with one Google account and agreed with another. Nothing was stored."
          + " Type the command again and choose the account {account}.")
  String otherAccountNeeded(String account);

  @Message("The response didn't come from Google as expected")
  String notFromGoogle();

  @Message("Nothing was stored. Go back to Google Chat and type your command again.")
  String notFromGoogleText();

  @Message("One permission is missing")
  String scopeMissing();

  @Message(
      "NewSpace can't create spaces without your permission. Nothing was stored. Type the command"
          + " again and keep the box for creating spaces checked.")
  String scopeMissingText();

  @Message(
      "NewSpace can't do this without the permission it asked for. Nothing was changed, and what you"
          + " allowed before stays. Press the button in Google Chat again, and keep the box checked.")
  String scopeMissingBesideText();

  @Message("Google didn't grant offline access")
  String refreshTokenMissing();

  @Message(
      "Nothing was changed. Remove NewSpace at myaccount.google.com/connections, then type your"
          + " command in Google Chat again.")
  String refreshTokenMissingText();

  @Message("Reference for your administrator: {reference}")
  String reference(String reference);

  @Message("Something went wrong")
  String broken();

  @Message("It's not your fault. Wait a minute, then type your command in Google Chat again.")
  String brokenText();
}
