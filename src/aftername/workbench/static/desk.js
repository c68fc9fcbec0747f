// What the desk can do besides forms: decide by keys, go from hit to hit, drop files, copy a footnote. Without it all is done by forms.
'use strict';
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const typing = target => target.closest('input, select, textarea, [contenteditable]');
  const KEYS = 'aftername-keys';
  let keys = localStorage.getItem(KEYS) !== 'off';

  const shown = () => {
    const button = document.getElementById('keys');
    if (!button) return;
    button.hidden = false;
    button.textContent = keys ? 'Keys are on' : 'Keys are off';
    button.setAttribute('aria-pressed', String(keys));
  };
  document.addEventListener('click', event => {
    if (event.target.id !== 'keys') return;
    keys = !keys;
    localStorage.setItem(KEYS, keys ? 'on' : 'off');
    shown();
  });

  // Hits of a search in a text.
  const hits = all('.body mark.hit[id]');
  let at = hits.findIndex(one => one.matches(':target') || one.querySelector('#at') || one.closest('#at'));
  const go = step => {
    if (!hits.length) return;
    hits[at]?.classList.remove('now');
    at = (at + step + hits.length) % hits.length;
    const hit = hits[at];
    hit.classList.add('now');
    hit.tabIndex = -1;
    hit.focus({preventScroll: true});
    hit.scrollIntoView({block: 'center'});
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape' && typing(event.target)) { event.target.blur(); return; }
    if (!keys || typing(event.target) || event.key.length > 1) return;
    const button = all(`[data-key="${CSS.escape(event.key)}"]`).find(one => one.checkVisibility());
    const field = all(`[data-focus="${CSS.escape(event.key)}"]`)[0];
    if (button) { event.preventDefault(); button.click(); }
    else if (field) { event.preventDefault(); field.focus(); }
    else if (hits.length && event.key === 'n') go(1);
    else if (hits.length && event.key === 'p') go(-1);
    else if (event.key === '/') { event.preventDefault(); document.getElementById('find')?.focus(); }
  });

  // A decision swaps the part of the screen that asks; a reader of screens is told what is asked now, unless a person is typing
  // meanwhile: letters of a note are no decisions. A note goes with its decision; what is typed behind it stays for the next.
  const note = () => document.getElementById('because');
  let sent = '', next = '';
  document.addEventListener('htmx:beforeSend', () => { if (note()) [sent, note().value] = [note().value, '']; });
  const unsent = () => { if (note()) note().value = sent + note().value; };
  document.addEventListener('htmx:afterSwap', () => { if (next && note()) [note().value, next] = [next, '']; });
  document.addEventListener('htmx:afterSettle', () => {
    shown();
    if (!typing(document.activeElement ?? document.body)) document.getElementById('h-item')?.focus({preventScroll: true});
  });
  // What could not be kept is told where it was said.
  const tell = words => {
    const line = Object.assign(document.createElement('p'), {className: 'note-line warn', textContent: words});
    line.setAttribute('role', 'alert');
    document.querySelector('#decide > [role=alert]')?.remove();
    document.getElementById('decide')?.prepend(line);
  };
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status < 400) { next = note()?.value ?? ''; return; }
    unsent();
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html');
    tell((page.querySelector('[role=alert]') || page.body).textContent.trim());
  });
  document.addEventListener('htmx:sendError', () => {
    unsent();
    tell('The desk does not answer: this was not kept. Start it again, and open its new address.');
  });
  document.addEventListener('ended', () => location.reload());

  // One line grows to a list of names when one is pasted; Enter asks.
  const names = document.getElementById('names');
  if (names) {
    const grow = () => { names.rows = Math.min(12, Math.max(1, names.value.split('\n').length)); };
    names.addEventListener('input', grow);
    names.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !names.value.includes('\n') && !event.isComposing) {
        event.preventDefault();
        names.form.requestSubmit();
      }
    });
    grow();
  }

  // Files that are dropped.
  const drop = document.getElementById('drop');
  if (drop) {
    const told = document.getElementById('dropped');
    const most = Number(drop.dataset.most) * 1024 * 1024;
    const field = drop.querySelector('#files');
    const measure = () => {
      const files = all('input[type=file]', drop).flatMap(one => [...one.files]);
      const size = files.reduce((sum, one) => sum + one.size, 0);
      told.textContent = files.length ? `${files.length} file${files.length > 1 ? 's' : ''}, ${Math.ceil(size / 1024 / 1024)} MB` : '';
      const large = size > most;
      if (large) told.textContent += ': too much at once; name the path of the folder below instead';
      for (const button of all('button', drop)) button.disabled = large;
    };
    drop.addEventListener('change', measure);
    const over = on => event => { event.preventDefault(); drop.classList.toggle('over', on); };
    drop.addEventListener('dragover', over(true));
    drop.addEventListener('dragleave', over(false));
    const walk = (entry, into) => new Promise(done => {
      if (entry.isFile) entry.file(file => { into.push(file); done(); }, done);
      else {
        const reader = entry.createReader();
        const more = () => reader.readEntries(async found => {
          if (!found.length) { done(); return; }
          for (const one of found) await walk(one, into);
          more();
        }, done);
        more();
      }
    });
    drop.addEventListener('drop', async event => {
      over(false)(event);
      const entries = [...event.dataTransfer.items].map(one => one.webkitGetAsEntry?.()).filter(Boolean);
      const files = entries.length ? [] : [...event.dataTransfer.files];
      for (const entry of entries) await walk(entry, files);
      const held = new DataTransfer();
      for (const file of [...field.files, ...files]) held.items.add(file);
      field.files = held.files;
      measure();
    });
  }

  // A footnote of a statement.
  document.addEventListener('click', async event => {
    const button = event.target.closest('.copy-note');
    if (!button) return;
    try { await navigator.clipboard.writeText(button.dataset.note); } catch {
      const held = Object.assign(document.createElement('textarea'), {value: button.dataset.note, className: 'hear'});
      document.body.append(held);
      held.select();
      document.execCommand('copy');
      held.remove();
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy a footnote'; }, 1500);
  });

  shown();
})();
