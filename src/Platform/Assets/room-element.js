// Keeps the page of a live room as it is now: one stream of what changes, put into the page's own templates as text.
// Without scripts the page reloads itself and its forms are plain forms.
const quietFor = 10_000;

class VicinalRoom extends HTMLElement {
  connectedCallback() {
    this.number = Number(this.dataset.after);
    this.said = 0;
    this.inside = this.hasAttribute('data-inside');
    this.listen();
    this.addEventListener('submit', (event) => this.send(event));
    this.ticking = setInterval(() => this.tick(), 1000);
  }

  disconnectedCallback() {
    this.source?.close();
    clearInterval(this.ticking);
  }

  // The browser comes back by itself and says the last id; the address only says where this page began.
  listen() {
    const { api, lang, after } = this.dataset;
    this.source = new EventSource(`${api}/live/events?lang=${encodeURIComponent(lang)}&after=${after}`);
    const line = this.querySelector('[data-line]');
    line.hidden = false;
    this.source.onopen = () => { line.textContent = line.dataset.live; };
    this.source.onerror = () => { line.textContent = line.dataset.lost; };
    this.source.addEventListener('change', (event) => this.take(JSON.parse(event.data), false));
    this.source.addEventListener('snapshot', (event) => this.take(JSON.parse(event.data), true));
  }

  take(message, whole) {
    const set = message.set ?? message.items;
    if (whole) {
      for (const shown of this.querySelectorAll('[data-list] > [data-key], [data-one] > [data-key]')) {
        if (!(shown.dataset.key in set)) shown.remove();
      }
    }
    for (const key of message.gone ?? []) this.find(key)?.remove();
    for (const [key, item] of Object.entries(set)) this.put(key, item);
    this.number = message.number;
    this.empty();
  }

  find(key) {
    return this.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  put(key, item) {
    const kind = key.split('/')[0];
    const place = this.querySelector(`[data-list="${kind}"], [data-one="${kind}"]`);
    if (!place) return;
    const before = this.find(key);
    const shown = before ?? this.querySelector(`template[data-for="${kind}"]`).content.firstElementChild.cloneNode(true);
    shown.dataset.key = key;
    this.fill(shown, kind, key, item);
    if (place.dataset.list) this.order(place, shown, kind, key, item);
    else if (!before) place.replaceChildren(shown);
    this.announce(kind, item, before);
  }

  // Text only ever becomes text.
  fill(shown, kind, key, item) {
    for (const field of [shown, ...shown.querySelectorAll('[data-field]')]) {
      const name = field.dataset.field;
      if (name && !field.closest('[data-option]')) field.textContent = name === 'seconds' ? this.clock(item[name]) : item[name] ?? '';
      if (item.language && field.hasAttribute('lang')) field.lang = name === 'answer' ? item.answerLanguage : item.language;
    }
    for (const part of shown.querySelectorAll('[data-if]')) {
      const [, name, sign, value] = /^(\w+)([=!])(\w+)$/.exec(part.dataset.if);
      part.hidden = (String(item[name] ?? false) === value) !== (sign === '=');
    }
    for (const link of shown.querySelectorAll('[data-href]')) {
      if (item.address.startsWith('https://')) link.href = item.address;
    }
    const form = shown.querySelector('form[data-command]');
    if (form) form.dataset.subject = key.split('/')[1];
    if (kind === 'poll') this.options(shown, item);
    if (kind === 'speech') Object.assign(shown.dataset, { seconds: item.seconds, running: item.running, since: performance.now() });
  }

  options(shown, poll) {
    shown.dataset.kind = poll.kind;
    const list = shown.querySelector('[data-options]');
    const most = Math.max(1, ...poll.options.map((option) => option.count ?? 0));
    const open = poll.standing === 'open';
    shown.querySelector('[data-word]').hidden = poll.kind !== 'word' || !open;
    if (list.children.length !== poll.options.length) {
      list.replaceChildren(...poll.options.map(() => this.querySelector('template[data-for="option"]').content.firstElementChild.cloneNode(true)));
    }
    poll.options.forEach((option, at) => {
      const line = list.children[at];
      line.dataset.option = at;
      const text = line.querySelector('[data-field="text"]');
      [text.textContent, text.lang] = [option.text, option.language];
      line.querySelector('[data-field="count"]').textContent = option.count ?? '';
      const bar = line.querySelector('progress');
      [bar.hidden, bar.max, bar.value] = [option.count === undefined, most, option.count ?? 0];
      const input = line.querySelector('input');
      if (input) [input.type, input.value, input.hidden] = [poll.kind === 'multiple' ? 'checkbox' : 'radio', at, !open || ['ranking', 'word'].includes(poll.kind)];
      const select = line.querySelector('select');
      if (!select) return;
      select.hidden = poll.kind !== 'ranking' || !open;
      if (select.length !== poll.options.length) {
        select.name = `place.${at}`;
        select.replaceChildren(...poll.options.map((_, place) => new Option(place + 1, place + 1, false, place === at)));
      }
    });
  }

  order(place, shown, kind, key, item) {
    const by = place.dataset.by;
    const newest = place.hasAttribute('data-newest');
    const sort = by === 'key' ? key : item[by];
    shown.dataset.sort = sort;
    // Nothing moves under a finger: what is in use stays where it is.
    if (shown.isConnected && shown.contains(document.activeElement)) return;
    const comes = (other) => (by === 'key' ? (newest ? other.dataset.sort < sort : other.dataset.sort > sort) : (newest ? Number(other.dataset.sort) < sort : Number(other.dataset.sort) > sort));
    const next = [...place.children].find((other) => other !== shown && comes(other)) ?? null;
    if (shown.parentNode !== place || shown.nextElementSibling !== next) place.insertBefore(shown, next);
    if (kind === 'caption' && !place.matches(':hover, :focus')) place.scrollTop = place.scrollHeight;
  }

  // What stands where there is nothing, and headings of what there may not be.
  empty() {
    const some = (kind) => this.querySelector(`[data-list="${kind}"] > *, [data-one="${kind}"] > *`) !== null;
    for (const place of this.querySelectorAll('[data-none]')) place.hidden = some(place.dataset.none);
    for (const place of this.querySelectorAll('[data-some]')) place.hidden = !some(place.dataset.some);
  }

  // One voice, that waits for its turn: the newest news every ten seconds at most.
  announce(kind, item, before) {
    const voice = this.querySelector('[data-announce]');
    let text;
    if (kind === 'speech' && (!before || before.dataset.spoke !== item.id)) text = `${voice.dataset.speaks} ${item.name}`;
    if (kind === 'poll' && !before) text = `${voice.dataset.poll} ${item.text}`;
    if (kind === 'poll' && before && item.standing === 'closed') text = `${voice.dataset.ended} ${item.text}`;
    if (kind === 'question' && item.standing === 'now') text = `${voice.dataset.question} ${item.text}`;
    const shown = this.querySelector('[data-key="speech"]');
    if (kind === 'speech' && shown) shown.dataset.spoke = item.id;
    if (!text) return;
    clearTimeout(this.voice);
    this.voice = setTimeout(() => {
      this.said = performance.now();
      voice.textContent = text;
    }, Math.max(0, this.said + (this.said ? quietFor : 0) - performance.now()));
  }

  clock(seconds) {
    return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  }

  tick() {
    const speech = this.querySelector('[data-key="speech"]');
    if (!speech || speech.dataset.running !== 'true') return;
    speech.querySelector('[data-clock]').textContent = this.clock(Number(speech.dataset.seconds) + (performance.now() - Number(speech.dataset.since)) / 1000);
  }

  // A form is a command; whoever has no token yet comes in first.
  async send(event) {
    const form = event.target.closest('form[data-command]');
    if (!form) return;
    event.preventDefault();
    const fields = new FormData(form, event.submitter);
    const hand = fields.get('do') === 'hand';
    const answer = form.querySelector('[data-answer]');
    const body = this.body(form, fields);
    const post = (path, content) => fetch(`${this.dataset.api}/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) });
    try {
      const command = `commands/${hand ? 'raise-hand' : form.dataset.command}`;
      if (!this.inside) this.inside = (await post('participants', {})).ok;
      const response = await post(command, body);
      if (response.status === 401) this.inside = false;
      const said = await response.json();
      answer.textContent = response.ok ? answer.dataset[said.vote?.toLowerCase()] ?? answer.dataset.done : this.refused(said);
      if (!response.ok) return;
      form.reset();
      const key = form.querySelector('[name=key]');
      if (key) key.value = crypto.randomUUID();
    } catch {
      // The line is down: the form stays as it is, and can be sent again with the same key.
      answer.textContent = this.querySelector('[data-line]').dataset.lost;
    }
  }

  // Programs read refusals in English; people read them in the page's language where it has words for them.
  refused(problem) {
    const code = problem.type?.split(':').pop() ?? '';
    return this.querySelector('[data-refused]').content.querySelector(`[data-code="${CSS.escape(code)}"]`)?.textContent ?? problem.detail ?? problem.title;
  }

  body(form, fields) {
    const subject = form.dataset.subject;
    const key = fields.get('key') ?? undefined;
    switch (form.dataset.command) {
      case 'question': return { key, text: fields.get('text'), name: fields.get('name'), language: this.dataset.pageLang };
      case 'ask-to-speak': return { key, name: fields.get('person'), for: fields.get('for'), kind: fields.get('kind'), region: fields.get('region'), gender: fields.get('gender'), size: fields.get('size') };
      case 'back-question': return { question: subject };
      default: return { poll: subject, choice: this.choice(form, fields) };
    }
  }

  choice(form, fields) {
    const kind = form.closest('[data-kind]').dataset.kind;
    if (kind === 'word') return [fields.get('word')];
    if (kind !== 'ranking') return fields.getAll('choice');
    const places = [...form.querySelectorAll('select')].map((select, option) => ({ option, place: select.value }));
    const once = places.filter(({ place }, at) => places.findIndex((other) => other.place === place) === at);
    return once.sort((a, b) => a.place - b.place).map(({ option }) => String(option));
  }
}

customElements.define('vicinal-room', VicinalRoom);
