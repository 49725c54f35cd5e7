import { replyIds } from '../page-data.js';
import { confirmed } from './confirm.js';
import { filled, find } from './dom.js';
import { readReply } from './reply-file.js';
import type { Session } from './session.js';
import { emptyState, isEmpty } from './state.js';

/** Far more than anybody writes. */
const largestFile = 5_000_000;

/** Going on from a downloaded file, and beginning anew. */
export function startLater(session: Session): void {
  const { words } = session.data;
  const file = find(replyIds.resumeFile, HTMLInputElement);
  const resume = find(replyIds.resume, HTMLButtonElement);
  const startOver = find(replyIds.startOver, HTMLButtonElement);
  resume.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void open(chosen, session);
    // The same file can be chosen again.
    file.value = '';
  });
  startOver.addEventListener('click', () => {
    const { startOverTitle: title, startOverText: text, startOver: yes, cancel: no } = words;
    void confirmed({ title, text, yes, no }).then((isSure) => {
      if (!isSure) return;
      session.replace(emptyState());
      session.say(words.startedOver);
    });
  });
}

async function open(file: File, session: Session): Promise<void> {
  const { words, edition } = session.data;
  const name = { file: file.name };
  if (file.size > largestFile) {
    session.notice(filled(words.tooLarge, name));
    return;
  }
  const read = readReply((await file.text()).replace(/^\uFEFF/, ''), session.data);
  if (read === 'not-a-reply') {
    session.notice(filled(words.notAReply, name));
    return;
  }
  if ('edition' in read) {
    session.notice(filled(words.otherEdition, { ...name, edition: read.edition, own: edition }));
    return;
  }
  const { replaceTitle: title, replaceText: text, replace: yes, cancel: no } = words;
  if (!isEmpty(session.state) && !(await confirmed({ title, text, yes, no }))) return;
  session.replace(read);
  session.say(filled(words.resumed, name));
}
