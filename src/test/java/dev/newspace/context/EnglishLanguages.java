package dev.newspace.context;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts as their interfaces say them, for tests without a container. */
public final class EnglishLanguages extends Languages {
  private final Engine engine = Engine.builder().addDefaults().build();
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  @Override
  public <T> T texts(Class<T> bundle) {
    return bundle.cast(
        Proxy.newProxyInstance(
            bundle.getClassLoader(),
            new Class<?>[] {bundle},
            (proxy, method, arguments) -> text(method, arguments)));
  }

  private String text(Method method, Object[] arguments) {
    String message = method.getAnnotation(Message.class).value();
    if (arguments == null) {
      return message;
    }
    TemplateInstance text = templates.computeIfAbsent(message, engine::parse).instance();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      text.data(parameters[i].getName(), arguments[i]);
    }
    return text.render();
  }
}
