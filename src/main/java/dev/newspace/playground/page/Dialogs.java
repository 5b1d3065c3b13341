package dev.newspace.playground.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The dialogs that are open: before one person in one space there is one at most. */
final class Dialogs {

  private final List<Dialog> open = new ArrayList<>();
  private final Runnable onChange;

  Dialogs(Runnable onChange) {
    this.onChange = onChange;
  }

  synchronized Optional<Dialog> before(PageState who, String space) {
    return open.stream().filter(dialog -> dialog.isBefore(who, space)).findFirst();
  }

  synchronized Optional<Dialog> find(String id) {
    return open.stream().filter(dialog -> dialog.id().equals(id)).findFirst();
  }

  synchronized void open(Dialog dialog) {
    open.removeIf(other -> other.isBefore(dialog.opened().by(), dialog.opened().space()));
    open.add(dialog);
    onChange.run();
  }

  /** Puts another in its place; nothing where it is closed by now. */
  synchronized void change(String id, UnaryOperator<Dialog> change) {
    open.replaceAll(dialog -> dialog.id().equals(id) ? change.apply(dialog) : dialog);
    onChange.run();
  }

  synchronized void close(String id) {
    open.removeIf(dialog -> dialog.id().equals(id));
    onChange.run();
  }

  synchronized List<Dialog> all() {
    return List.copyOf(open);
  }

  synchronized void remember(List<Dialog> remembered) {
    open.addAll(remembered);
  }
}
