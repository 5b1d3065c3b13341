#!/usr/bin/env bash
# Sets NewSpace up on Cloud Run with Cloud SQL, and brings new versions and settings: README.md beside this file. It can be
# run again at any time, also after it stopped in the middle: what is there is left as it is, what is missing is made.
#
#   PROJECT_ID    the Google Cloud project                              default: the one that gcloud is set to
#   REGION        where it runs                                         default: europe-west1
#   PUBLIC_URL    the app's address, if you have one of your own        default: the one that Cloud Run gives
#   DATABASE_IP   public or private: which address the database has     default: public
#   NETWORK, SUBNETWORK   of a private database                         default: default
#   IMAGE         an image that Cloud Run can pull                      default: built from this folder by Cloud Build
#
# The OAuth client's id and secret are asked for, once, and go to Secret Manager; NEWSPACE_OAUTH_CLIENT_ID and
# NEWSPACE_OAUTH_CLIENT_SECRET in the environment answer in your place.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

step='the start'
service=$(mktemp)
at_end() {
  local status=$?
  rm -f "$service"
  case $status in
    0 | 2) ;;
    *) echo "setup: stopped at: $step. Mend what gcloud says above, and run this again: it goes on from here." >&2 ;;
  esac
}
trap at_end EXIT
say() {
  step=$1
  echo "== $1"
}
ask() {
  echo "setup: $1" >&2
  exit 2
}

# Whether something is there. If gcloud could not tell, making it says so.
there() {
  gcloud "$@" --project="$PROJECT_ID" >/dev/null 2>&1
}
g() {
  gcloud "$@" --project="$PROJECT_ID" --quiet
}

# What was made a moment ago is not known everywhere at once: for two minutes, what fails at once for that is tried again.
patiently() {
  local try began said
  for try in 1 2 3 4 5 6 7 8 9 10 11 12; do
    began=$SECONDS
    if said=$("$@" 2>&1); then return; fi
    case $said in
      *'does not exist'* | *'not found'* | *PERMISSION_DENIED* | *'does not have'* | *'concurrent policy changes'*) ;;
      *) break ;;
    esac
    [ $((SECONDS - began)) -lt 60 ] || break
    [ "$try" -eq 12 ] || sleep 10
  done
  echo "$said" >&2
  return 1
}

# The newest version of a secret that can be used, or nothing. Ends the script where gcloud cannot tell: a second keyset
# in place of one that is there would lock everybody out.
version() {
  g secrets versions list "newspace-$1" --filter=state=ENABLED --sort-by=~createTime --limit=1 \
    --format='value(name.basename())'
}

# Stores what the command prints as the secret's first version; leaves a secret alone that has one.
secret() {
  local name=$1 found value
  shift
  there secrets describe "newspace-$name" || g secrets create "newspace-$name" --replication-policy=automatic
  found=$(version "$name")
  if [ -z "$found" ]; then
    value=$("$@")
    printf %s "$value" | g secrets versions add "newspace-$name" --data-file=-
  fi
}

# $1: the variable that may have it, $2: what it is, $3: how it looks.
answer() {
  local value=${!1:-}
  if [ -z "$value" ] && [ -t 0 ]; then
    read -rs -p "$2: " value </dev/tty
    echo >&2
  fi
  [[ $value =~ $3 ]] || ask "$2 is missing or malformed; it is in section 4 of app-manifest/README.md. Set $1, or run this in a terminal."
  printf %s "$value"
}
password() {
  head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}
# The same as `keyset new` of the app: Tink's JSON with one AES-256-GCM key (field 3 of AesGcmKey: 32 bytes).
keyset() {
  local id key
  id=$(($(head -c 4 /dev/urandom | od -An -tu4) % 2147483647 + 1))
  key=$({ printf '\032\040' && head -c 32 /dev/urandom; } | base64 | tr -d '\n')
  printf '{"primaryKeyId":%s,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%s,"outputPrefixType":"TINK"}]}' \
    "$id" "$key" "$id"
}

PROJECT_ID=${PROJECT_ID:-$(gcloud config get-value project 2>/dev/null || true)}
REGION=${REGION:-europe-west1}
DATABASE_IP=${DATABASE_IP:-public}
NETWORK=${NETWORK:-default}
SUBNETWORK=${SUBNETWORK:-default}
[ -n "$PROJECT_ID" ] || ask 'Which project? Set PROJECT_ID.'
[[ $DATABASE_IP =~ ^(public|private)$ ]] || ask 'DATABASE_IP is public or private.'
[[ -z ${PUBLIC_URL:-} || $PUBLIC_URL =~ ^https://[a-z0-9.-]+$ ]] || ask 'PUBLIC_URL looks like https://newspace.example.com, without a slash at the end.'

say 'Find the project'
number=$(gcloud projects describe "$PROJECT_ID" --format='value(projectNumber)')
PUBLIC_URL=${PUBLIC_URL:-https://newspace-$number.$REGION.run.app}
account=newspace@$PROJECT_ID.iam.gserviceaccount.com
builder=newspace-build@$PROJECT_ID.iam.gserviceaccount.com

say 'Enable the services'
services=(run.googleapis.com sqladmin.googleapis.com secretmanager.googleapis.com artifactregistry.googleapis.com
  cloudbuild.googleapis.com iam.googleapis.com)
[ "$DATABASE_IP" = public ] || services+=(compute.googleapis.com servicenetworking.googleapis.com)
g services enable "${services[@]}"

say 'Store the OAuth client'
secret oauth-client-id answer NEWSPACE_OAUTH_CLIENT_ID "The OAuth client's id" '^[0-9]+-[a-z0-9]+\.apps\.googleusercontent\.com$'
secret oauth-client-secret answer NEWSPACE_OAUTH_CLIENT_SECRET "The OAuth client's secret" '^[^[:space:]]+$'

say 'Make the keyset and the password of the database'
secret vault-keyset keyset
secret database-password password

say 'Make the service accounts'
there iam service-accounts describe "$account" || g iam service-accounts create newspace --display-name=NewSpace
there iam service-accounts describe "$builder" || g iam service-accounts create newspace-build --display-name='NewSpace, build'

address=(--assign-ip)
if [ "$DATABASE_IP" = private ]; then
  say 'Lead the network to private services'
  there compute addresses describe newspace-services --global ||
    g compute addresses create newspace-services --global --purpose=VPC_PEERING --prefix-length=20 --network="$NETWORK"
  peering=$(g services vpc-peerings list --network="$NETWORK" --service=servicenetworking.googleapis.com --format='value(peering)')
  [ -n "$peering" ] || g services vpc-peerings connect --network="$NETWORK" --ranges=newspace-services
  address=(--no-assign-ip --network="projects/$PROJECT_ID/global/networks/$NETWORK")
fi

say 'Make the database; the first time it takes ten minutes'
there sql instances describe newspace ||
  g sql instances create newspace --region="$REGION" --database-version=POSTGRES_17 --edition=enterprise \
    --tier=db-custom-1-3840 --backup --enable-point-in-time-recovery --deletion-protection "${address[@]}"
there sql databases describe newspace --instance=newspace || g sql databases create newspace --instance=newspace
user=$(g sql users list --instance=newspace --filter=name=newspace --format='value(name)')
verb=set-password
[ -n "$user" ] || verb=create
found=$(version database-password)
found=$(g secrets versions access "$found" --secret=newspace-database-password)
# In a file, so that no list of processes shows it.
g sql users "$verb" newspace --instance=newspace --flags-file=<(printf -- '--password: "%s"\n' "$found")

say 'Grant the app its two rights: this database, these four secrets'
patiently g projects add-iam-policy-binding "$PROJECT_ID" --member="serviceAccount:$account" --role=roles/cloudsql.client --condition=None
for name in oauth-client-id oauth-client-secret database-password vault-keyset; do
  patiently g secrets add-iam-policy-binding "newspace-$name" --member="serviceAccount:$account" --role=roles/secretmanager.secretAccessor
done

if [ -z "${IMAGE:-}" ]; then
  say 'Build the image; it takes some minutes'
  IMAGE=$REGION-docker.pkg.dev/$PROJECT_ID/newspace/newspace:${TAG:-$(git -C "$root" rev-parse --short HEAD)}
  there artifacts repositories describe newspace --location="$REGION" ||
    g artifacts repositories create newspace --repository-format=docker --location="$REGION"
  patiently g projects add-iam-policy-binding "$PROJECT_ID" --member="serviceAccount:$builder" --role=roles/cloudbuild.builds.builder --condition=None
  there artifacts docker images describe "$IMAGE" ||
    patiently g builds submit "$root" --config="$here/cloudbuild.yaml" --ignore-file=deploy/cloud-run/upload.gcloudignore \
      --region="$REGION" --default-buckets-behavior=regional-user-owned-bucket --substitutions="_IMAGE=$IMAGE" \
      --service-account="projects/$PROJECT_ID/serviceAccounts/$builder"
fi

say 'Deploy'
fill=(-e "s|<project-id>|$PROJECT_ID|g" -e "s|<project-number>|$number|g" -e "s|<region>|$REGION|g" -e "s|<image>|$IMAGE|g"
  -e "s|<public-url>|$PUBLIC_URL|g" -e "s|<network>|$NETWORK|g" -e "s|<subnetwork>|$SUBNETWORK|g")
for name in oauth-client-id oauth-client-secret database-password vault-keyset; do
  found=$(version "$name")
  fill+=(-e "s|<$name-version>|$found|g")
done
[ "$DATABASE_IP" = public ] || fill+=(-e 's/# private: //')
sed "${fill[@]}" "$here/service.yaml" >"$service"
g run services replace "$service" --region="$REGION"

cat <<END
== Done. NewSpace is at $PUBLIC_URL
Now let it tell you what goes into Google's console, and check the rest (of the database it knows nothing from here):

  gcloud auth configure-docker $REGION-docker.pkg.dev --quiet
  docker run --rm -e NEWSPACE_PUBLIC_URL=$PUBLIC_URL -e NEWSPACE_PROJECT_NUMBER=$number \\
    -e NEWSPACE_OAUTH_CLIENT_ID="\$(gcloud secrets versions access latest --secret=newspace-oauth-client-id --project=$PROJECT_ID)" \\
    -e NEWSPACE_OAUTH_CLIENT_SECRET="\$(gcloud secrets versions access latest --secret=newspace-oauth-client-secret --project=$PROJECT_ID)" \\
    $IMAGE doctor

The OAuth client's redirect URI is $PUBLIC_URL/oauth2/callback.
END
