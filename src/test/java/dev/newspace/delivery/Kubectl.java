package dev.newspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.testing.Tool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What Kubernetes' own tool makes of files; for that it needs no cluster. */
final class Kubectl {

  private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

  private Kubectl() {}

  /**
   * What a file of variables holds; Kustomize reads it in the same way.
   *
   * @throws AssertionError where it is refused
   */
  static Map<String, String> variables(String file) {
    return READ.computeIfAbsent(file, Kubectl::readVariables);
  }

  private static Map<String, String> readVariables(String file) {
    Tool tool =
        Tool.run(
            "kubectl",
            "create",
            "configmap",
            "read",
            "--from-env-file=" + file,
            "--dry-run=client",
            "--output=yaml");
    if (tool.exitCode() != 0) {
      throw new AssertionError(tool.output());
    }
    return Yaml.parse(file, tool.output()).path("data").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
  }

  /**
   * All objects that a folder of Kustomize comes to. The test is skipped where the tool is of a
   * time before {@code replacements}, as Debian's is.
   */
  static List<JsonNode> build(String folder) {
    Assumptions.assumeTrue(
        Tool.run("kubectl", "version", "--client").output().contains("Kustomize Version: v5"),
        "This kubectl has no Kustomize, or an old one.");
    Tool tool = Tool.run("kubectl", "kustomize", folder);
    if (tool.exitCode() != 0) {
      throw new AssertionError(tool.output());
    }
    return Stream.of(tool.output().split("(?m)^---\n", -1))
        .map(text -> Yaml.parse(folder, text))
        .toList();
  }
}
