import { replyIds } from '../page-data.js';
import { find } from './dom.js';

/**
 * The page's two halves, of which one is shown: the one that the address points into. Every link between them is an
 * ordinary link, and the browser's way back leads back.
 */
export function startModes(): void {
  const [agenda, reply] = [find(replyIds.agenda, HTMLElement), find(replyIds.reply, HTMLElement)];
  const [toAgenda, toReply] = [
    find(replyIds.toAgenda, HTMLAnchorElement),
    find(replyIds.toReply, HTMLAnchorElement),
  ];
  const [skip, guidance] = [find(replyIds.skip, HTMLAnchorElement), find(replyIds.guidance, HTMLElement)];
  const bar = find(replyIds.bar, HTMLElement);
  // Where the other half was read last.
  const scrolled = { agenda: 0, reply: 0 };

  const show = (isReply: boolean): void => {
    if (reply.hidden === !isReply) return;
    scrolled[isReply ? 'agenda' : 'reply'] = scrollY;
    agenda.hidden = isReply;
    guidance.hidden = isReply;
    reply.hidden = !isReply;
    const [shown, other] = isReply ? [toReply, toAgenda] : [toAgenda, toReply];
    shown.setAttribute('aria-current', 'true');
    other.removeAttribute('aria-current');
    document.body.classList.toggle('replying', isReply);
    skip.href = isReply ? `#${replyIds.reply}` : (skip.dataset['agenda'] ?? '');
  };

  const follow = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? agenda : document.getElementById(id);
    if (target === null) return;
    if (reply.contains(target)) show(true);
    else if (agenda.contains(target) || target === agenda) show(false);
    else return;
    if (target === agenda || target === reply) {
      // The first time past the title and the guidance, which have been seen.
      const start = target === reply ? reply.offsetTop - bar.offsetHeight : 0;
      scrollTo({
        top: Math.max(scrolled[target === reply ? 'reply' : 'agenda'], start),
        behavior: 'instant',
      });
      target.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      return;
    }
    // What was hidden when the browser looked for it is to be found by hand.
    target.scrollIntoView({ behavior: 'instant' });
    if (target.matches('input, textarea, select, button')) target.focus({ preventScroll: true });
    else focusOn(target);
  };
  addEventListener('hashchange', follow);
  // A link to where the address already points changes nothing in it.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link !== null && link.getAttribute('href') === location.hash) follow();
  });
  if (location.hash !== '') follow();
}

/** The keyboard goes on from there, also when the place is none that has focus by itself. */
export function focusOn(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
