#!/usr/bin/env bash
# A gcloud for the tests of deploy/cloud-run/setup.sh: what it makes is a file in $CLOUD. Call number $FAIL_AT fails, before it
# did anything or, with FAIL_LATE=1, after it did; to ask whether something is there is no call that counts.

gcloud() (
  set +eu
  words=()
  flags=" "
  for word in "$@"; do
    case $word in
      --*) flags+="$word " ;;
      *) words+=("$word") ;;
    esac
  done
  call="${words[*]}"
  echo "$call$flags" >>"$CLOUD/calls"

  flag() {
    local after=${flags#* --"$1"=}
    [ "$after" != "$flags" ] && echo "${after%% *}"
  }
  fails() {
    echo "ERROR: (gcloud) $1" >&2
    exit 1
  }
  there() {
    [ -e "$CLOUD/$1" ] || fails "$1 does not exist"
  }
  make() {
    [ ! -e "$CLOUD/$1" ] || fails "$1 already exists"
    echo "$flags" >"$CLOUD/$1"
  }
  # A service account that was made a moment ago: twice nobody knows it.
  known() {
    local account age
    account=$(flag member)
    account=${account#serviceAccount:}
    age=$(<"$CLOUD/account-${account%%@*}") || fails "$account does not exist"
    [ "${#age}" -ge 2 ] && return
    echo "${age}x" >"$CLOUD/account-${account%%@*}"
    fails "INVALID_ARGUMENT: Service account $account does not exist."
  }
  # The newest version of a secret.
  newest() {
    local n=0
    while [ -e "$CLOUD/secret-$1.$((n + 1))" ]; do n=$((n + 1)); done
    echo $n
  }

  case $call in
    'config get-value project') exit 1 ;;
    'secrets describe '*) there "secret-${words[2]}"; exit ;;
    'iam service-accounts describe '*) there "account-${words[3]%%@*}"; exit ;;
    'compute addresses describe '*) there "address-${words[3]}"; exit ;;
    'sql instances describe '*) there "instance-${words[3]}"; exit ;;
    'sql databases describe '*) there "database-${words[3]}"; exit ;;
    'artifacts repositories describe '*) there "repository-${words[3]}"; exit ;;
    'artifacts docker images describe '*) there "image"; exit ;;
  esac

  number=$(($(<"$CLOUD/count") + 1))
  echo $number >"$CLOUD/count"
  echo "$number $call" >>"$CLOUD/numbered"
  [ "$number" != "${FAIL_AT:-}" ] || [ -n "${FAIL_LATE:-}" ] || fails 'UNAVAILABLE'

  case $call in
    'projects describe '*) echo 123456789012 ;;
    'services enable '*) echo "${words[*]:2}" >"$CLOUD/services" ;;
    'secrets create '*) make "secret-${words[2]}" ;;
    'secrets versions list '*)
      there "secret-${words[3]}"
      n=$(newest "${words[3]}")
      [ "$n" -eq 0 ] || echo "$n"
      ;;
    'secrets versions add '*)
      there "secret-${words[3]}"
      IFS= read -r -d '' value
      printf %s "$value" >"$CLOUD/secret-${words[3]}.$(($(newest "${words[3]}") + 1))"
      ;;
    'secrets versions access '*) there "secret-$(flag secret).${words[3]}" && printf %s "$(<"$CLOUD/secret-$(flag secret).${words[3]}")" ;;
    'secrets add-iam-policy-binding '*) known && echo "$(flag member) $(flag role)" >"$CLOUD/grant-${words[2]}" ;;
    'projects add-iam-policy-binding '*) known && role=$(flag role) && flag member >"$CLOUD/grant-${role#roles/}" ;;
    'iam service-accounts create '*) make "account-${words[3]}" && : >"$CLOUD/account-${words[3]}" ;;
    'compute addresses create '*) make "address-${words[3]}" ;;
    'services vpc-peerings list') [ ! -e "$CLOUD/peering" ] || echo servicenetworking-googleapis-com ;;
    'services vpc-peerings connect') make peering ;;
    'sql instances create '*) make "instance-${words[3]}" ;;
    'sql databases create '*) there "instance-$(flag instance)" && make "database-${words[3]}" ;;
    'sql users list') [ ! -e "$CLOUD/user-newspace" ] || echo newspace ;;
    'sql users create '* | 'sql users set-password '*)
      if [ "${words[2]}" = create ]; then make "user-${words[3]}"; else there "user-${words[3]}"; fi
      printf %s "$(<"$(flag flags-file)")" >"$CLOUD/user-${words[3]}"
      ;;
    'artifacts repositories create '*) make "repository-${words[3]}" ;;
    'builds submit '*) there repository-newspace && flag substitutions >"$CLOUD/image" ;;
    'run services replace '*) printf '%s\n' "$(<"${words[3]}")" >"$CLOUD/service" ;;
    *) fails "unknown: $call" ;;
  esac
  [ "$number" != "${FAIL_AT:-}" ] || fails 'the answer got lost'
)

sleep() {
  echo "sleep $1" >>"$CLOUD/calls"
}

export -f gcloud sleep
exec bash "$@"
