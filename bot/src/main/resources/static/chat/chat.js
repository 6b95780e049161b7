// Makes the chat live. Without this file every form still works by itself.
(() => {
  'use strict';
  const live = () => document.getElementById('live');
  const write = document.querySelector('.write');
  if (!live() || !write) return;
  const text = write.elements.text;
  const files = [...write.querySelectorAll('input[type=file]')];
  const trouble = document.getElementById('trouble');
  let sending = false;
  let poll;

  const toEnd = () => window.scrollTo(0, document.documentElement.scrollHeight);

  function say(words) {
    trouble.textContent = words || '';
    trouble.hidden = !words;
  }

  // Takes over a newer state of the page and returns what it explains; bubbles that stay are left
  // alone, so that only what is new is read out.
  function show(html) {
    const next = new DOMParser().parseFromString(html, 'text/html').getElementById('live');
    if (!next) return location.reload();
    const now = live();
    const explained = next.dataset.explained;
    if (Number(next.dataset.version) < Number(now.dataset.version)) return explained;
    const hadFocus = now.querySelector('.dock').contains(document.activeElement);
    const log = now.querySelector('.log');
    const old = new Map([...log.children].map(b => [b.dataset.number, b]));
    const kept = [...next.querySelector('.log').children].map(b => {
      const same = old.get(b.dataset.number);
      return same && same.outerHTML === b.outerHTML ? same : b;
    });
    [...log.children].filter(b => !kept.includes(b)).forEach(b => b.remove());
    kept.forEach((b, i) => { if (log.children[i] !== b) log.insertBefore(b, log.children[i] || null); });
    const bar = now.querySelector('.progress'), nextBar = next.querySelector('.progress');
    if (bar && nextBar) {
      bar.max = nextBar.max; bar.value = nextBar.value;
      bar.setAttribute('aria-label', nextBar.getAttribute('aria-label'));
    } else if (bar) bar.remove(); else if (nextBar) now.prepend(nextBar);
    now.querySelector('.dock').replaceWith(next.querySelector('.dock'));
    const changedLanguage = now.lang !== next.lang;
    const seen = now.dataset.version === next.dataset.version;
    now.dataset.version = next.dataset.version;
    document.querySelectorAll('form[data-live] [name=key]').forEach(k => { k.value = next.dataset.key; });
    if (changedLanguage) return location.reload();
    if (hadFocus) (now.querySelector('.dock button') || text).focus({preventScroll: true});
    if (seen) return explained;
    toEnd();
    // A code that was asked for is what one looks for, though the question stands below it.
    const code = kept.find(b => old.get(b.dataset.number) !== b && b.querySelector(':scope > a.button'));
    if (code && old.size) code.scrollIntoView({block: 'start'});
    return explained;
  }

  async function send(form, body) {
    if (sending) return;
    sending = true;
    live().setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch('/chat', {method: 'POST', body, headers: {'X-Chat': 'live'}});
      const html = await answer.text();
      if (answer.ok) {
        // The code of a poster has been used: coming back later must not begin there again.
        if (form.elements.argument) history.replaceState(null, '', '/chat');
        if (form === write) {
          form.reset();
          grow();
          chosen();
        }
        say(show(html));
      } else if (answer.status === 403) location.reload();
      else say(answer.headers.get('X-Chat') ? html : write.dataset.failed);
    } catch {
      say(write.dataset.offline);
    } finally {
      sending = false;
      live().removeAttribute('aria-busy');
    }
  }

  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-live]');
    if (!form) return;
    event.preventDefault();
    document.querySelectorAll('details[open]').forEach(d => { d.open = false; });
    const body = new FormData(form);
    const by = event.submitter;
    if (by && by.name) body.append(by.name, by.value);
    if (form === write && !text.value.trim() && !files.some(f => f.files.length)) return text.focus();
    if (form === write && !files.some(f => f.files.length)) body.delete('files');
    send(form, body);
  });

  // Newer states come by long polling; a page in the background asks nothing.
  async function follow() {
    let pause = 1000;
    for (;;) {
      if (document.hidden) await new Promise(go => document.addEventListener('visibilitychange', go, {once: true}));
      try {
        poll = new AbortController();
        const answer = await fetch('/chat/log?after=' + live().dataset.version, {signal: poll.signal});
        if (answer.status === 200) {
          const html = await answer.text();
          if (!sending) show(html);
          pause = 1000;
          continue;
        }
        if (answer.status === 204) { pause = 1000; continue; }
      } catch { /* No network: try again later. */ }
      await new Promise(go => setTimeout(go, pause));
      pause = Math.min(pause * 2, 30000);
    }
  }

  function grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    text.style.height = 'auto';
    text.style.height = Math.min(text.scrollHeight + 2, 144) + 'px';
  }

  function chosen() {
    write.querySelector('.attach').classList.toggle('has', files.some(f => f.files.length));
  }

  // The browser asks for leave. A hundred metres are near enough to find a soum or khoroo.
  const locate = write.querySelector('.locate');
  if (navigator.geolocation) {
    locate.hidden = false;
    locate.addEventListener('click', () => {
      document.querySelectorAll('details[open]').forEach(d => { d.open = false; });
      const none = () => say(locate.dataset.none);
      navigator.geolocation.getCurrentPosition(({coords}) => {
        const body = new FormData();
        ['token', 'key'].forEach(name => body.append(name, write.elements[name].value));
        body.append('position', coords.latitude.toFixed(3) + ',' + coords.longitude.toFixed(3));
        send(live(), body);
      }, none, {timeout: 20000, maximumAge: 60000});
    });
  }

  // The address by which one comes back; what is secret is in the cookie alone.
  const copy = document.querySelector('.later .copy');
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(copy.parentElement.querySelector('a').textContent);
        copy.textContent = copy.dataset.done;
      } catch { copy.hidden = true; }
    });
  }

  if (!navigator.cookieEnabled) say(write.dataset.cookies);
  text.addEventListener('input', grow);
  files.forEach(f => f.addEventListener('change', chosen));
  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches) {
      event.preventDefault();
      write.requestSubmit();
    }
  });
  document.addEventListener('click', event => {
    document.querySelectorAll('details[open]').forEach(d => { if (!d.contains(event.target)) d.open = false; });
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('details[open]').forEach(d => { d.open = false; d.firstElementChild.focus(); });
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden && poll) poll.abort(); });
  toEnd();
  follow();
})();
