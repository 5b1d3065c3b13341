// The page works without this. With it, what is new appears by itself, and the composer helps.
const $ = (id) => document.getElementById(id);
const lists = ['space-list', 'entries', 'exchanges', 'dialog'];

// An element with an id never changes: it is there or it is not.
function take(list, fresh) {
  const wanted = new Set([...fresh.children].map((child) => child.id));
  // A line that is read while its answer comes stays open: its successor has the id without the dash.
  const read = new Set();
  for (const child of [...list.children]) {
    if (wanted.has(child.id)) continue;
    if (child.querySelector('details[open]')) read.add(child.id.replace(/-$/, ''));
    child.remove();
  }
  let added = false;
  [...fresh.children].forEach((child, i) => {
    let here = list.children[i];
    if (here?.id === child.id) {
      if (list.id === 'space-list') here.replaceWith(child);
      return;
    }
    child.classList.add('new');
    if (read.has(child.id)) child.querySelector('details').open = true;
    list.insertBefore(child, here ?? null);
    added = true;
  });
  return added;
}

document.documentElement.classList.add('script');
document.addEventListener('click', async (event) => {
  const copy = event.target.closest('.copy');
  if (!copy) return;
  const parts = [];
  for (let next = copy.parentElement.nextElementSibling; next?.tagName === 'PRE'; next = next.nextElementSibling) parts.push(next.textContent);
  await navigator.clipboard.writeText(parts.join('\n\n'));
  copy.textContent = 'Copied';
});

let busy = false;
let again = false;
async function refresh() {
  if (busy) { again = true; return; }
  busy = true;
  try {
    const html = await (await fetch(location.href)).text();
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    for (const id of lists) if (take($(id), fresh.getElementById(id)) && id === 'entries') toEnd();
    showDialog();
    for (const shown of ['#title > div', '.intro.made']) {
      const here = document.querySelector(shown);
      const now = fresh.querySelector(shown);
      if (here && now?.innerHTML !== here.innerHTML) now ? here.replaceWith(now) : here.remove();
    }
    for (const gone of document.querySelectorAll('.intro:not(.made), aside > .none'))
      if (!fresh.querySelector(gone.matches('.intro') ? '.intro:not(.made)' : 'aside > .none')) gone.remove();
  } catch {
    // The playground is being started again; the event source tells when it is back.
  } finally {
    busy = false;
    if (again) { again = false; refresh(); }
  }
}

// Without this the dialog stands open on the page; with it, it is modal.
function showDialog() {
  const dialog = document.querySelector('dialog');
  if (!dialog || dialog.matches(':modal')) return;
  dialog.open = false;
  dialog.showModal();
  dialog.querySelector('.body :is(input:not([type=hidden]), textarea, select)')?.focus();
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    dialog.querySelector('.close').requestSubmit();
  });
  dialog.querySelectorAll('[data-most]').forEach(limit);
}

// As many as a list of people takes, and no more.
function limit(list) {
  const boxes = [...list.querySelectorAll('input:not([type=search])')];
  const full = boxes.filter((box) => box.checked).length >= list.dataset.most;
  for (const box of boxes) box.disabled = full && !box.checked;
}
document.addEventListener('change', (event) => {
  const list = event.target.closest('[data-most]');
  if (list) limit(list);
});

function toEnd() {
  const scroll = $('scroll');
  if (!scroll.matches('.at-home')) scroll.scrollTop = scroll.scrollHeight;
}

const live = new EventSource('/live');
let lost;
live.onopen = () => {
  clearTimeout(lost);
  lost = undefined;
  $('away').textContent = '';
  refresh();
};
live.onerror = () => {
  lost ??= setTimeout(() => {
    $('away').textContent = 'The playground does not answer. It is starting again, or has ended: ./mvnw quarkus:dev brings it back, and this page with it.';
  }, 1500);
};
live.onmessage = refresh;
toEnd();
showDialog();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  // Not form.action: a card's buttons are of that name.
  const to = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  const sent = fetch(to, { method: 'POST', headers: { 'X-Requested-With': 'fetch' }, body }).catch(() => {});
  if (form.closest('#title')) sent.finally(() => location.reload());
  if (form.matches('.home')) sent.finally(() => location.assign('/?' + body));
  if (form.matches('.composer')) form.line.value = '';
  if (form.matches('.quick, .act')) form.querySelector('details').open = false;
  form.closest('dialog')?.classList.add('sent');
  close();
});
document.querySelector('.switches').addEventListener('change', (event) => event.currentTarget.submit());

// What is opened at the end of the conversation is seen.
$('entries').addEventListener('toggle', (event) => {
  if (event.target.open) event.target.scrollIntoView({ block: 'nearest' });
}, true);

$('exchanges').addEventListener('toggle', async (event) => {
  const details = event.target;
  const link = details.querySelector(':scope > a');
  if (!details.open || !link) return;
  const html = await (await fetch(details.dataset.from)).text();
  link.replaceWith(new DOMParser().parseFromString(html, 'text/html').querySelector('.exchange'));
}, true);

// The menu of commands behind a slash, and of people behind an at sign.
const line = $('line');
const menu = $('menu');
const shown = () => [...(menu?.children ?? [])].filter((option) => !option.hidden);
const picked = () => menu.querySelector('[aria-selected=true]');

function close() {
  if (!menu) return;
  menu.hidden = true;
  line.setAttribute('aria-expanded', 'false');
  line.removeAttribute('aria-activedescendant');
}

function pick(option) {
  picked()?.setAttribute('aria-selected', 'false');
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  line.setAttribute('aria-activedescendant', option.id);
}

function word() {
  const before = line.value.slice(0, line.selectionStart);
  return /^\/\S*$/.exec(before)?.[0] ?? /(?<=^|\s)@[^@]*$/.exec(before)?.[0] ?? '';
}

function offer() {
  const typed = word().toLowerCase();
  for (const option of menu.children)
    option.hidden = !typed || !option.dataset.insert.toLowerCase().startsWith(typed) || option.dataset.insert.toLowerCase() === typed.trim();
  if (!shown().length) return close();
  menu.hidden = false;
  line.setAttribute('aria-expanded', 'true');
  pick(shown()[0]);
}

function insert(option) {
  const end = line.selectionStart;
  line.setRangeText(option.dataset.insert + ' ', end - word().length, end, 'end');
  close();
  line.focus();
}

if (line) {
  line.addEventListener('input', offer);
  line.addEventListener('blur', close);
  line.addEventListener('keydown', (event) => {
    if (menu.hidden) return;
    const options = shown();
    const at = options.indexOf(picked());
    if (event.key === 'ArrowDown') pick(options[(at + 1) % options.length]);
    else if (event.key === 'ArrowUp') pick(options[(at - 1 + options.length) % options.length]);
    else if (event.key === 'Enter' || event.key === 'Tab') insert(options[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  menu.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) insert(option);
  });
}
