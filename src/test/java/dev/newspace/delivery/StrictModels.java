package dev.newspace.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;

/**
 * What Kubernetes, GKE and Kustomize know of the kinds of object that are used here; a field that
 * they do not know is an error, and not dropped without a word as in the cluster.
 */
final class StrictModels {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().setAnnotationIntrospector(new NoPlaceForUnknownFields());

  /** By {@code apiVersion} and {@code kind}. */
  private static final Map<String, Class<?>> KINDS =
      Map.ofEntries(
          Map.entry("v1 Namespace", Namespace.class),
          Map.entry("v1 ServiceAccount", ServiceAccount.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("v1 ConfigMap", ConfigMap.class),
          Map.entry("serving.knative.dev/v1 Service", io.fabric8.knative.serving.v1.Service.class),
          Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("cloud.google.com/v1 BackendConfig", BackendConfig.class),
          Map.entry("networking.gke.io/v1 ManagedCertificate", ManagedCertificate.class),
          Map.entry("networking.gke.io/v1beta1 FrontendConfig", FrontendConfig.class),
          Map.entry("kustomize.config.k8s.io/v1beta1 Kustomization", Kustomization.class));

  private StrictModels() {}

  /**
   * Reads one object.
   *
   * @throws AssertionError where its kind or one of its fields is unknown, or a value has another
   *     type
   */
  static Object read(JsonNode object) {
    ObjectNode fields = object.deepCopy();
    // Kustomize's own word in a patch.
    fields.remove("$patch");
    String kind = fields.path("apiVersion").asText() + " " + fields.path("kind").asText();
    if (!KINDS.containsKey(kind)) {
      throw new AssertionError("Nobody knows " + kind);
    }
    try {
      return MAPPER.treeToValue(fields, KINDS.get(kind));
    } catch (JsonProcessingException e) {
      throw new AssertionError(kind + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The models keep what they do not know in a map: here it has no place. */
  private static final class NoPlaceForUnknownFields extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  /** cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration. */
  record BackendConfig(String apiVersion, String kind, ObjectMeta metadata, BackendSpec spec) {
    record BackendSpec(
        HealthCheck healthCheck, int timeoutSec, Draining connectionDraining, Log logging) {}

    record HealthCheck(
        String type,
        String requestPath,
        int port,
        int checkIntervalSec,
        int timeoutSec,
        int healthyThreshold,
        int unhealthyThreshold) {}

    record Draining(int drainingTimeoutSec) {}

    record Log(boolean enable) {}
  }

  record ManagedCertificate(
      String apiVersion, String kind, ObjectMeta metadata, CertificateSpec spec) {
    record CertificateSpec(List<String> domains) {}
  }

  record FrontendConfig(String apiVersion, String kind, ObjectMeta metadata, FrontendSpec spec) {
    record FrontendSpec(Redirect redirectToHttps) {}

    record Redirect(boolean enabled) {}
  }

  /** kubectl.docs.kubernetes.io/references/kustomize/kustomization. */
  record Kustomization(
      String apiVersion,
      String kind,
      String namespace,
      List<String> resources,
      List<Generator> configMapGenerator,
      List<Image> images,
      List<Patch> patches,
      List<Replacement> replacements) {
    record Generator(String name, String behavior, List<String> envs, List<String> literals) {}

    record Image(String name, String newName, String newTag) {}

    record Patch(String path) {}

    record Replacement(Source source, List<Target> targets) {}

    record Source(String kind, String name, String fieldPath, Options options) {}

    record Options(String delimiter, int index) {}

    record Target(Select select, List<String> fieldPaths) {}

    record Select(@JsonProperty("kind") String kind) {}
  }
}
