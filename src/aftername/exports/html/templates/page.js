// What a page can do besides being read: find a name, sort and narrow tables, copy a footnote, move by keys.
// It adds to what is there and sends nothing; without it everything is shown all the same.
'use strict';
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const make = (tag, words = '', more = {}) => Object.assign(document.createElement(tag), {textContent: words}, more);
  const folded = words => words.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const said = make('p', '', {className: 'hear'});
  said.setAttribute('role', 'status');
  const main = document.querySelector('main');
  main.prepend(said);
  const tell = words => { said.textContent = ''; setTimeout(() => { said.textContent = words; }, 30); };

  // Finding a name, narrowing a table: rows that do not hold what was typed are hidden.
  const box = (label, rows, words, before) => {
    const tools = make('p', '', {className: 'tools screen'});
    const input = make('input', '', {type: 'search', autocomplete: 'off', spellcheck: false});
    const name = make('label', `${label} `);
    const count = make('span', '', {className: 'none'});
    const keys = rows.map(row => folded(words(row)));
    const raw = rows.map(row => words(row).toLowerCase());
    const folds = new Set(rows.map(row => row.closest('details.fold')).filter(Boolean));
    input.addEventListener('input', () => {
      const asked = folded(input.value), plain = input.value.trim().toLowerCase();
      let left = 0;
      rows.forEach((row, n) => {
        row.hidden = !!plain && !(asked && keys[n].includes(asked)) && !raw[n].includes(plain);
        left += row.hidden ? 0 : 1;
      });
      for (const fold of folds) fold.open = !!plain && all('tbody tr', fold).some(row => !row.hidden);
      count.textContent = plain ? ` ${left} of ${rows.length}` : '';
      if (plain) tell(left ? `${left} of ${rows.length}` : 'not found in what was searched');
    });
    input.addEventListener('keydown', event => {
      if (event.key === 'Escape') { input.value = ''; input.dispatchEvent(new Event('input')); input.blur(); }
      const hit = rows.find(row => !row.hidden);
      if (event.key === 'Enter' && input.value && hit) hit.querySelector('a[href]')?.click();
    });
    name.append(input);
    tools.append(name, count);
    before.before(tools);
    return tools;
  };
  const index = all('table.index');
  const named = index.flatMap(table => all('tbody tr', table));
  const finder = index.length && named.length > 1
    ? box('Find a name, in any script:', named, row => `${row.dataset.k} ${row.textContent}`, index[0]) : null;
  if (finder) finder.querySelector('input').placeholder = 'or press /';
  for (const table of all('table.documents, #problems table, table.cards.long')) {
    const rows = all('tbody tr', table);
    if (rows.length > 8) box('Narrow the rows:', rows, row => row.textContent, table);
  }

  // Sorting: a click on a heading sorts by it, another turns the order round.
  const worth = cell => {
    const words = cell ? cell.textContent.trim() : '';
    const figure = /^-?[\d,]+(\.\d+)?(?![\d-])/.exec(words);
    return figure ? [0, Number(figure[0].replace(/,/g, '')), words] : [words ? 1 : 2, 0, words];
  };
  const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2].localeCompare(b[2]);
  for (const table of all('table.index, table.documents, .offers table, .names table, #problems table')) {
    const body = table.tBodies[0];
    if (!body || body.rows.length < 3) continue;
    [...table.tHead.rows[0].cells].forEach((head, place) => {
      const button = make('button', head.textContent, {type: 'button', className: 'sort'});
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const rows = [...body.rows].map(row => [worth(row.cells[place]), row]);
        rows.sort((a, b) => (down ? -1 : 1) * compare(a[0], b[0]));
        body.append(...rows.map(pair => pair[1]));
      });
    });
  }

  // Footnotes: what a note says is in the page; it is only put in order here.
  const text = node => node ? node.textContent.replace(/\s+/g, ' ').trim() : '';
  const note = figure => {
    const item = figure.querySelector('.note-of') || document.getElementById(figure.querySelector('.num').hash.slice(1));
    if (!item) return null;
    const got = {quote: text(figure.querySelector('.cut-short') || figure.querySelector('.q')), date: item.dataset.date, lang: item.dataset.lang};
    for (const one of all('[data-f]', item)) got[one.dataset.f] = text(one);
    return got;
  };
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December'];
  const day = iso => {
    const [year, month, number] = (iso || '').split('-').map(Number);
    return !year ? '' : !month ? `${year}` : `${months[month - 1]} ${number ? `${number}, ` : ''}${year}`;
  };
  const proof = n => `file ${n.file}, SHA-256 ${n.sha256}`;
  const tex = words => words.replace(/[\\{}%&$#_^~]/g, sign => ({'\\': '\\textbackslash{}', '^': '\\^{}', '~': '\\~{}'}[sign] || `\\${sign}`));
  const styles = {
    'plain': n => [n.issuer, `“${n.title}”`, n.number, n.date || 'not dated', n.page && `page ${n.page}`,
      n.url && n.url + (n.captured ? ` (saved ${n.captured})` : ''), proof(n)].filter(Boolean).join(', ') + `: “${n.quote}”`,
    'Chicago': n => [n.issuer, `“${n.title},”`, n.number, day(n.date) || 'n.d.', n.page,
      n.url && n.url + (n.captured ? ` (archived ${day(n.captured)})` : '')].filter(Boolean).join(', ').replace(',”,', ',”')
      + `. “${n.quote}” [${proof(n)}]`,
    'BibTeX': n => {
      const rows = {author: n.issuer && `{${tex(n.issuer)}}`, title: `{${tex(n.title)}}`, number: n.number && tex(n.number),
        date: n.date, year: n.date && n.date.slice(0, 4), pages: n.page, url: n.url, urldate: n.captured,
        langid: n.lang, note: tex(proof(n)), annote: tex(n.quote)};
      return `@misc{${(n.sha256 || 'note').slice(0, 12)}${n.page ? `p${n.page}` : ''},\n`
        + Object.entries(rows).filter(row => row[1]).map(([key, value]) => `  ${key} = {${value}}`).join(',\n') + '\n}';
    },
    'CSL JSON': n => JSON.stringify([Object.fromEntries(Object.entries({id: (n.sha256 || 'note').slice(0, 12),
      type: 'document', title: n.title, author: n.issuer && [{literal: n.issuer}], number: n.number,
      issued: n.date && {'date-parts': [n.date.split('-').map(Number)]}, page: n.page, URL: n.url,
      accessed: n.captured && {'date-parts': [n.captured.split('-').map(Number)]}, language: n.lang, note: proof(n),
      abstract: n.quote}).filter(row => row[1]))], null, 1),
  };
  const copy = async words => {
    try { await navigator.clipboard.writeText(words); } catch {
      const held = make('textarea', '', {value: words, className: 'hear'});
      document.body.append(held);
      held.select();
      document.execCommand('copy');
      held.remove();
    }
    tell('copied');
  };
  // A link says no folder of this machine: where the page is a file, its name is enough.
  const link = id => (location.protocol === 'file:' ? decodeURIComponent(location.pathname.split('/').pop())
    : location.origin + location.pathname) + `#${id}`;
  let style = 'plain';
  const quotes = all('.num').map(num => num.closest('[id^="q-"]')).filter(Boolean);
  const asNote = async (figure, button) => {
    const got = note(figure);
    if (!got) { figure.querySelector('.num').click(); return; }
    await copy(styles[style](got));
    if (button) { button.textContent = 'Copied'; setTimeout(() => { button.textContent = 'Copy as note'; }, 1500); }
  };
  const noteButton = figure => {
    const made = make('button', 'Copy as note', {type: 'button'});
    made.addEventListener('click', () => asNote(figure, made));
    return made;
  };
  for (const figure of quotes) {
    const tools = make('span', '', {className: 'copy screen'});
    const first = noteButton(figure);
    const second = make('button', 'Copy link', {type: 'button'});
    second.addEventListener('click', async () => {
      await copy(link(figure.id));
      second.textContent = 'Copied';
      setTimeout(() => { second.textContent = 'Copy link'; }, 1500);
    });
    tools.append(first, second);
    (figure.querySelector('figcaption') || figure).append(tools);
  }
  // A passage that stands above is not printed again, but can be copied from where it is needed.
  for (const again of all('.again-line > a.again')) {
    const figure = document.getElementById(again.hash.slice(1));
    if (!figure || !figure.querySelector('.num')) continue;
    const tools = make('span', '', {className: 'copy screen'});
    tools.append(noteButton(figure));
    again.parentElement.append(' ', tools);
  }
  // On the first screen, and in the text where a link has led: the note of the passage that is quoted further on.
  const spot = id => { const [, text, start, end] = /^[mq]-(.+)-(\d+)-(\d+)$/.exec(id) || []; return [text, Number(start), Number(end)]; };
  const around = id => {
    const [text, start, end] = spot(id);
    const wide = one => { const [, from, to] = spot(one.id); return to - from; };
    return quotes.filter(one => { const [other, from, to] = spot(one.id); return other === text && from <= start && end <= to; })
      .sort((a, b) => wide(a) - wide(b))[0];
  };
  for (const brief of all('.findings .brief')) {
    const figure = brief.querySelector('.note-of') ? brief : around(brief.querySelector('a')?.hash.slice(1) || '');
    if (!figure) continue;
    const tools = make('span', '', {className: 'copy screen'});
    tools.append(noteButton(figure));
    brief.previousElementSibling.append(' ', tools);
  }
  const here = make('span', '', {className: 'copy screen'});
  const landed = () => {
    here.remove();
    const mark = document.querySelector('mark[id^="m-"]:target');
    const figure = mark && around(mark.id);
    if (!figure) return;
    // Behind the widest passage around it, so that no passage's own words have the button among them.
    let last = mark;
    for (let wide = mark; wide; wide = wide.parentElement.closest('mark')) last = wide;
    while (last.nextElementSibling && last.nextElementSibling.matches('a.back')) last = last.nextElementSibling;
    here.replaceChildren(noteButton(figure));
    last.after(here);
  };
  window.addEventListener('hashchange', landed);
  landed();

  // Keys, which can be turned off; a choice of style for notes.
  let keys = true, at = -1;
  const row = make('p', '', {className: 'tools screen options'});
  if (quotes.length) {
    const chosen = make('select');
    for (const name of Object.keys(styles)) chosen.append(make('option', name));
    chosen.addEventListener('change', () => { style = chosen.value; });
    const label = make('label', 'Notes are copied as ');
    label.append(chosen);
    row.append(label);
  }
  const button = make('button', 'Keys are on', {type: 'button', title: '/ find a name, j next passage, k passage before, c copy as note'});
  button.setAttribute('aria-pressed', 'true');
  button.addEventListener('click', () => {
    keys = !keys;
    button.textContent = keys ? 'Keys are on' : 'Keys are off';
    button.setAttribute('aria-pressed', String(keys));
  });
  row.append(button, make('span', ' / finds a name; j and k go from passage to passage; c copies the note', {className: 'none'}));
  if (quotes.length) (document.querySelector('.colophon') || main).append(row);
  const go = step => {
    const seen = quotes.filter(one => one.checkVisibility());
    if (!seen.length) return;
    at = (at + step + seen.length) % seen.length;
    seen[at].tabIndex = -1;
    seen[at].focus({preventScroll: true});
    seen[at].scrollIntoView({block: 'center'});
  };
  document.addEventListener('keydown', event => {
    if (!keys || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input, select, textarea')) return;
    if (event.key === '/' && finder) { event.preventDefault(); finder.querySelector('input').focus(); }
    else if (event.key === 'j') go(1);
    else if (event.key === 'k') go(-1);
    else if (event.key === 'c') {
      const mark = document.querySelector('mark[id^="m-"]:target');
      const figure = event.target.closest('[id^="q-"]') || document.querySelector('[id^="q-"]:target') || (mark && around(mark.id));
      if (figure) asNote(figure);
    }
  });
})();
