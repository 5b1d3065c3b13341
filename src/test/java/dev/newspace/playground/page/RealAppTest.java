package dev.newspace.playground.page;

import com.microsoft.playwright.Page;
import dev.newspace.playground.people.Person;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test of the playground's page before the real app; every test has a person of its own. */
abstract class RealAppTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  Playground playground;
  Page page;
  PlaygroundPage hands;

  /** Somebody new opens the page. */
  Person open(Appearance look) {
    int number = PEOPLE.incrementAndGet();
    Person person =
        new Person(
            "2%020d".formatted(number), "Kim Neu " + number, "kim" + number + "@example.com");
    playground.google().people().add(person);
    open(person, look);
    return person;
  }

  void open(Person person, Appearance look) {
    page = WINDOWS.open(playground.url() + "/?as=" + person.id(), look);
    hands = new PlaygroundPage(page);
  }
}
