package dev.newspace.delivery;

import static dev.newspace.delivery.Yaml.texts;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.config.Published;
import dev.newspace.delivery.StrictModels.Kustomization;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No cluster runs these tests: the files are read as strictly as one should, and held together. */
class KubernetesTest {

  private static final String FOLDER = "deploy/kubernetes/";
  private static final String SECRET = ".*_(SECRET|PASSWORD|KEYSET)";

  private final Deployment deployment = model("base/deployment.yaml", Deployment.class);
  private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
  private final Container app = pod.getContainers().get(0);
  private final Deployment embedded = model("embedded/deployment.yaml", Deployment.class);
  private final Deployment gke = model("gke/deployment.yaml", Deployment.class);
  private final String page = Repository.read(FOLDER + "README.md");

  static List<String> manifests() {
    return Repository.files(FOLDER).stream().filter(file -> file.endsWith(".yaml")).toList();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void fileHasOnlyKnownFields(String file) {
    assertThat(StrictModels.read(Yaml.read(file))).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void misspeltFieldIsFound(String file) {
    ObjectNode object = Yaml.read(file).deepCopy();
    ObjectNode deepest = object.has("spec") ? (ObjectNode) object.get("spec") : object;
    deepest.put("timeoutSecond", 1);

    assertThatThrownBy(() -> StrictModels.read(object)).hasMessageContaining("timeoutSecond");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "embedded", "postgres", "gke"})
  void kustomizationNamesAllFilesOfItsFolder(String folder) {
    Kustomization kustomization = model(folder + "/kustomization.yaml", Kustomization.class);
    List<String> named =
        Stream.of(
                kustomization.resources().stream(),
                orNone(kustomization.patches()).map(Kustomization.Patch::path),
                orNone(kustomization.configMapGenerator()).flatMap(map -> orNone(map.envs())))
            .flatMap(Function.identity())
            .toList();

    assertThat(named)
        .filteredOn(name -> !name.startsWith("../"))
        .containsExactlyInAnyOrderElementsOf(
            Repository.files(FOLDER + folder).stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .filter(name -> !name.equals("kustomization.yaml"))
                .toList());
    assertThat(named)
        .filteredOn(name -> name.startsWith("../"))
        .allSatisfy(
            name ->
                assertThat(Path.of(FOLDER, folder, name).normalize().resolve("kustomization.yaml"))
                    .exists());
    assertThat(kustomization.namespace())
        .isEqualTo(Yaml.read(FOLDER + "base/namespace.yaml").at("/metadata/name").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded", "postgres", "gke"})
  void patchChangesWhatIsThere(String folder) {
    Set<String> there = idsBelow(folder);

    assertThat(model(folder + "/kustomization.yaml", Kustomization.class).patches())
        .isNotEmpty()
        .allSatisfy(
            patch -> assertThat(id(Yaml.read(FOLDER + folder + "/" + patch.path()))).isIn(there));
  }

  @Test
  void probesAskTheManagementPort() {
    assertThat(port("management")).isEqualTo(9000);
    assertThat(asked(app.getStartupProbe())).isEqualTo("management /q/health/live");
    assertThat(asked(app.getLivenessProbe())).isEqualTo("management /q/health/live");
    assertThat(asked(app.getReadinessProbe())).isEqualTo("management /q/health/ready");
  }

  @Test
  void startupProbeOutlastsTheWaitForTheDatabase() {
    Probe startup = app.getStartupProbe();

    assertThat(startup.getPeriodSeconds() * startup.getFailureThreshold()).isGreaterThan(60);
  }

  @Test
  void serviceLeadsToThePublicPortAlone() {
    Service service = model("base/service.yaml", Service.class);

    assertThat(service.getSpec().getPorts())
        .singleElement()
        .satisfies(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
    assertThat(port("http")).isEqualTo(8080);
    assertThat(service.getSpec().getSelector())
        .isEqualTo(deployment.getSpec().getSelector().getMatchLabels())
        .isEqualTo(deployment.getSpec().getTemplate().getMetadata().getLabels());
  }

  @Test
  void settingsIncludeAllRequiredAndNoUnknownOnes() {
    assertThat(settingsOf("base")).containsExactlyInAnyOrderElementsOf(Published.neededSettings());
    for (String folder : List.of("embedded", "postgres", "gke")) {
      assertThat(settingsOf(folder)).isNotEmpty().isSubsetOf(Published.optionalSettings());
    }
    assertThat(settingsOf("postgres"))
        .contains(
            "NEWSPACE_DATABASE_URL",
            "NEWSPACE_DATABASE_USERNAME",
            "NEWSPACE_DATABASE_PASSWORD",
            "NEWSPACE_VAULT_KEYSET");
  }

  @Test
  void secretsComeFromTheSecretThatThePageMakes() {
    List<EnvVar> secrets =
        Stream.of("base", "embedded", "postgres", "gke")
            .flatMap(folder -> variables(folder).stream())
            .filter(variable -> variable.getName().matches(SECRET))
            .toList();

    assertThat(secrets)
        .hasSize(3)
        .allSatisfy(
            secret -> {
              assertThat(secret.getValue()).isNull();
              assertThat(secret.getValueFrom().getSecretKeyRef().getName()).isEqualTo("newspace");
              assertThat(secret.getValueFrom().getSecretKeyRef().getKey())
                  .isEqualTo(secret.getName());
              assertThat(page)
                  .contains("create secret generic newspace ")
                  .contains("--from-literal=" + secret.getName() + "=");
            });
    assertThat(envFiles().flatMap(file -> Kubectl.variables(file).keySet().stream()))
        .noneMatch(name -> name.matches(SECRET));
  }

  @Test
  void brokenEnvironmentFileIsRefused(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.env"), "NEWSPACE PUBLIC_URL=x\n");

    assertThatThrownBy(() -> Kubectl.variables(broken.toString()))
        .hasMessageContaining("NEWSPACE PUBLIC_URL");
  }

  /** Kustomize keeps them as part of the value. */
  @Test
  void environmentFilesHaveNoQuotes() {
    assertThat(envFiles().flatMap(file -> Kubectl.variables(file).values().stream()))
        .isNotEmpty()
        .noneMatch(value -> value.matches(".*['\"].*"));
  }

  @Test
  void podsHaveLeastPrivileges() {
    String user = Repository.read("deploy/Dockerfile").replaceFirst("(?s).*\nUSER ", "");

    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(user)
        .startsWith(
            pod.getSecurityContext().getRunAsUser()
                + ":"
                + pod.getSecurityContext().getRunAsGroup()
                + "\n");
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(Stream.of(deployment, embedded, gke).flatMap(KubernetesTest::containers))
        .filteredOn(container -> container.getImage() != null)
        .hasSize(2)
        .allSatisfy(
            container -> {
              assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
              assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
              assertThat(container.getSecurityContext().getCapabilities().getDrop())
                  .containsExactly("ALL");
              assertThat(container.getSecurityContext().getPrivileged()).isNull();
              assertThat(container.getResources().getLimits()).containsKey("memory");
            });
  }

  @Test
  void temporaryFilesAreInMemory() {
    assertThat(app.getVolumeMounts())
        .singleElement()
        .satisfies(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
    assertThat(pod.getVolumes())
        .singleElement()
        .satisfies(volume -> assertThat(volume.getEmptyDir().getMedium()).isEqualTo("Memory"))
        .satisfies(volume -> assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
  }

  @Test
  void commandsInFlightHaveTheTimeToFinish() {
    Duration atMost =
        AppDefaults.duration("quarkus.shutdown.delay")
            .plus(AppDefaults.duration("quarkus.shutdown.timeout"));

    for (Deployment ended : List.of(deployment, gke)) {
      PodSpec spec = ended.getSpec().getTemplate().getSpec();
      List<String> sleep =
          spec.getContainers().get(0).getLifecycle().getPreStop().getExec().getCommand();
      assertThat(sleep).hasSize(2).startsWith("sleep");
      assertThat(Duration.ofSeconds(spec.getTerminationGracePeriodSeconds()))
          .isGreaterThan(atMost.plusSeconds(Long.parseLong(sleep.get(1))));
    }
  }

  @Test
  void replicasCoverForEachOther() {
    assertThat(deployment.getSpec().getReplicas()).isEqualTo(2);
    assertThat(
            deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal())
        .isZero();
    assertThat(Yaml.read(FOLDER + "base/disruption-budget.yaml").at("/spec/maxUnavailable").asInt())
        .isOne();
  }

  /** Two processes cannot open it, and a budget for one replica would never let a node go. */
  @Test
  void embeddedDatabaseBelongsToOnePod() {
    assertThat(embedded.getSpec().getReplicas()).isOne();
    assertThat(embedded.getSpec().getStrategy().getType()).isEqualTo("Recreate");
    assertThat(Yaml.read(FOLDER + "embedded/no-disruption-budget.yaml").path("$patch").asText())
        .isEqualTo("delete");
  }

  /** The volume's root belongs to root, and only a folder's owner may close it. */
  @Test
  void dataFolderIsInsideTheVolumeAndOfTheAppsGroup() {
    PodSpec spec = embedded.getSpec().getTemplate().getSpec();
    Container container = spec.getContainers().get(0);
    Path mount = Path.of(container.getVolumeMounts().get(0).getMountPath());

    assertThat(container.getEnv())
        .singleElement()
        .satisfies(
            folder -> {
              assertThat(folder.getName()).isEqualTo("NEWSPACE_DATA_DIR");
              assertThat(Path.of(folder.getValue())).startsWithRaw(mount).isNotEqualTo(mount);
            });
    assertThat(spec.getSecurityContext().getFsGroup())
        .isEqualTo(pod.getSecurityContext().getRunAsGroup());
    assertThat(spec.getVolumes().get(0).getPersistentVolumeClaim().getClaimName())
        .isEqualTo(Yaml.read(FOLDER + "embedded/volume-claim.yaml").at("/metadata/name").asText());
  }

  /** By itself it asks for the public port's root, gets 404, and serves nobody. */
  @Test
  void loadBalancerOfGkeAsksWhetherThePodIsReady() {
    var backend = model("gke/backend-config.yaml", StrictModels.BackendConfig.class);
    Map<String, String> annotations =
        model("gke/service.yaml", Service.class).getMetadata().getAnnotations();

    assertThat(backend.spec().healthCheck().requestPath())
        .isEqualTo(app.getReadinessProbe().getHttpGet().getPath());
    assertThat(backend.spec().healthCheck().port()).isEqualTo(port("management"));
    assertThat(backend.spec().timeoutSec()).isGreaterThan(30);
    assertThat(backend.spec().logging().enable()).isFalse();
    assertThat(annotations)
        .containsEntry(
            "cloud.google.com/backend-config",
            "{\"default\": \"%s\"}".formatted(backend.metadata().getName()))
        .containsEntry("cloud.google.com/neg", "{\"ingress\": true}");
  }

  @Test
  void certificateOfGkeIsForTheHostOfThePublicUrl() {
    var replacement = model("gke/kustomization.yaml", Kustomization.class).replacements().get(0);
    Kustomization.Options options = replacement.source().options();
    String url = Kubectl.variables(FOLDER + "base/settings.env").get("NEWSPACE_PUBLIC_URL");

    assertThat(replacement.source().fieldPath()).isEqualTo("data.NEWSPACE_PUBLIC_URL");
    assertThat(replacement.targets().get(0).fieldPaths()).containsExactly("spec.domains.0");
    assertThat(url.split(options.delimiter(), -1)[options.index()])
        .isEqualTo(URI.create(url).getHost())
        .isEqualTo(
            model("gke/certificate.yaml", StrictModels.ManagedCertificate.class)
                .spec()
                .domains()
                .get(0));
  }

  @Test
  void databaseOfGkeIsReachedThroughProxyThatStartsFirst() {
    Container proxy = gke.getSpec().getTemplate().getSpec().getInitContainers().get(0);
    JsonNode cloudRun =
        Yaml.read("deploy/cloud-run/service.yaml").at("/spec/template/spec/containers/1");

    assertThat(proxy.getRestartPolicy()).isEqualTo("Always");
    assertThat(proxy.getImage()).isEqualTo(cloudRun.path("image").asText());
    assertThat(proxy.getArgs()).contains("--port=5432").contains("$(INSTANCE_CONNECTION_NAME)");
    assertThat(literals("gke"))
        .containsExactly("NEWSPACE_DATABASE_URL=jdbc:postgresql://127.0.0.1:5432/newspace");
    assertThat(Kubectl.variables(FOLDER + "gke/cloud-sql.env"))
        .containsOnlyKeys("INSTANCE_CONNECTION_NAME");
    assertThat(texts(cloudRun.path("args"))).contains("--port=5432");
  }

  @Test
  void networkPolicyOpensPublicPortToAllAndManagementPortToFew() {
    List<NetworkPolicy> policies =
        List.of(
            model("base/network-policy.yaml", NetworkPolicy.class),
            model("postgres/network-policy.yaml", NetworkPolicy.class),
            model("gke/network-policy.yaml", NetworkPolicy.class));

    assertThat(policies)
        .flatExtracting(policy -> policy.getSpec().getIngress())
        .hasSize(3)
        .allSatisfy(
            rule -> {
              int port = rule.getPorts().get(0).getPort().getIntVal();
              assertThat(port).isIn(port("http"), port("management"));
              assertThat(rule.getFrom().isEmpty()).isEqualTo(port == port("http"));
            });
    assertThat(policies.get(0).getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(policies.get(1).getSpec().getEgress().get(0).getPorts().get(0).getPort().getIntVal())
        .isEqualTo(5432);
  }

  private static String asked(Probe probe) {
    return probe.getHttpGet().getPort().getStrVal() + " " + probe.getHttpGet().getPath();
  }

  private int port(String name) {
    return app.getPorts().stream()
        .filter(port -> port.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getContainerPort();
  }

  private static Stream<Container> containers(Deployment deployment) {
    PodSpec spec = deployment.getSpec().getTemplate().getSpec();
    return Stream.concat(spec.getContainers().stream(), spec.getInitContainers().stream());
  }

  /** What the app's own container is given by this folder alone. */
  private static Set<String> settingsOf(String folder) {
    Stream<String> fromFiles =
        envFiles()
            .filter(file -> file.startsWith(FOLDER + folder + "/"))
            .flatMap(file -> Kubectl.variables(file).keySet().stream());
    return Stream.of(
            fromFiles,
            variables(folder).stream().map(EnvVar::getName),
            literals(folder).stream().map(literal -> literal.split("=", 2)[0]))
        .flatMap(Function.identity())
        .filter(name -> name.startsWith("NEWSPACE_"))
        .collect(toSet());
  }

  private static List<EnvVar> variables(String folder) {
    return model(folder + "/deployment.yaml", Deployment.class)
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .get(0)
        .getEnv();
  }

  private static List<String> literals(String folder) {
    return orNone(model(folder + "/kustomization.yaml", Kustomization.class).configMapGenerator())
        .flatMap(map -> orNone(map.literals()))
        .toList();
  }

  static Stream<String> envFiles() {
    return Repository.files(FOLDER).stream().filter(file -> file.endsWith(".env"));
  }

  /** All objects that a folder builds on. */
  private static Set<String> idsBelow(String folder) {
    return model(folder + "/kustomization.yaml", Kustomization.class).resources().stream()
        .filter(name -> name.startsWith("../"))
        .map(name -> name.substring(3))
        .flatMap(
            below ->
                Stream.concat(
                    idsBelow(below).stream(),
                    Repository.files(FOLDER + below).stream()
                        .filter(file -> file.endsWith(".yaml"))
                        .map(file -> id(Yaml.read(file)))))
        .collect(toSet());
  }

  private static String id(JsonNode object) {
    return object.path("apiVersion").asText()
        + " "
        + object.path("kind").asText()
        + " "
        + object.at("/metadata/name").asText();
  }

  private static <T> Stream<T> orNone(List<T> list) {
    return Stream.ofNullable(list).flatMap(List::stream).filter(Objects::nonNull);
  }

  private static <T> T model(String file, Class<T> type) {
    assertThat(Files.exists(Repository.ROOT.resolve(FOLDER + file))).as(file).isTrue();
    return type.cast(StrictModels.read(Yaml.read(FOLDER + file)));
  }
}
