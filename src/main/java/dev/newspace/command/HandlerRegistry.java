package dev.newspace.command;

import com.google.common.collect.Sets;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Reply;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Who handles what: commands by name, buttons and dialogs by action, all else by its kind. */
@ApplicationScoped
public class HandlerRegistry {
  private final Manifest manifest;
  private final Map<Key, Handler<? extends Interaction>> handlers = new HashMap<>();
  private final Set<Key> workingWhilePaused = new HashSet<>();
  private final Map<String, BiFunction<DialogSubmitted, String, Reply>> reopeners = new HashMap<>();

  HandlerRegistry(Manifest manifest, @All List<HandlerRegistration> registrations) {
    this.manifest = manifest;
    for (HandlerRegistration registration : registrations) {
      Set<Key> before = Set.copyOf(handlers.keySet());
      registration.register(this);
      if (registration.worksWhilePaused()) {
        workingWhilePaused.addAll(Sets.difference(handlers.keySet(), before));
      }
    }
    checkThatEveryCommandIsThere();
  }

  /**
   * By what a handler is found.
   *
   * @param name of the command or of the action; empty where the kind says it all
   */
  private record Key(Class<? extends Interaction> kind, String name) {}

  /** Registers the handler of a command, by its name in {@code app-manifest/newspace.json}. */
  public void onCommand(String name, Handler<CommandInvoked> handler) {
    add(new Key(CommandInvoked.class, name), handler);
  }

  /** Registers the handler of a button, by its action. */
  public void onButton(String action, Handler<ButtonClicked> handler) {
    add(new Key(ButtonClicked.class, action), handler);
  }

  /**
   * Registers the handler of a dialog, by the action of its submit button.
   *
   * @param reopener shows the dialog again with what was filled in, and says why nothing was done
   */
  public void onDialog(
      String action,
      Handler<DialogSubmitted> handler,
      BiFunction<DialogSubmitted, String, Reply> reopener) {
    add(new Key(DialogSubmitted.class, action), handler);
    reopeners.put(action, reopener);
  }

  /** Registers the handler of an interaction that has no name of its own. */
  public <I extends Interaction> void on(Class<I> kind, Function<I, Reply> handler) {
    add(new Key(kind, ""), (Handler<I>) (interaction, late) -> handler.apply(interaction));
  }

  private void add(Key key, Handler<? extends Interaction> handler) {
    if (handlers.put(key, handler) != null) {
      throw new IllegalStateException("Two handlers for " + key);
    }
  }

  /** Whether an action is that of a form: what was filled in beside it counts. */
  public boolean isForm(String action) {
    return handlers.containsKey(new Key(DialogSubmitted.class, action));
  }

  /**
   * The dialog with what was filled in, and why nothing was done; empty where it is none of ours.
   */
  Optional<Reply> reopen(DialogSubmitted submitted, String why) {
    return Optional.ofNullable(reopeners.get(submitted.action()))
        .map(reopener -> reopener.apply(submitted, why));
  }

  /** The handler of an interaction; empty where there is none. */
  Optional<Handler<Interaction>> find(Interaction interaction) {
    return key(interaction).map(handlers::get).map(HandlerRegistry::ofAny);
  }

  /** Whether an interaction is handled while the app is paused. */
  boolean isHandledWhilePaused(Interaction interaction) {
    return key(interaction).filter(workingWhilePaused::contains).isPresent();
  }

  private Optional<Key> key(Interaction interaction) {
    return name(interaction).map(name -> new Key(interaction.getClass(), name));
  }

  private Optional<String> name(Interaction interaction) {
    if (interaction instanceof CommandInvoked invoked) {
      return manifest.command(invoked.number()).map(Manifest.Entry::name);
    }
    if (interaction instanceof ButtonClicked clicked) {
      return Optional.of(clicked.action());
    }
    return Optional.of(interaction instanceof DialogSubmitted submitted ? submitted.action() : "");
  }

  /** A handler is only found by the kind of interaction that it was registered for. */
  @SuppressWarnings("unchecked")
  private static Handler<Interaction> ofAny(Handler<? extends Interaction> handler) {
    return (Handler<Interaction>) handler;
  }

  private void checkThatEveryCommandIsThere() {
    for (Manifest.Entry entry : manifest.commands()) {
      if (!handlers.containsKey(new Key(CommandInvoked.class, entry.name()))) {
        throw new IllegalStateException(
            "app-manifest/newspace.json has a command that the app does not know: " + entry.name());
      }
    }
  }
}
