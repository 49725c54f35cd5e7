import { replyIds } from '../page-data.js';
import { find } from './dom.js';

export interface Question {
  title: string;
  text: string;
  yes: string;
  no: string;
}

/** Asks before something is lost. Focus goes back to where it was. */
export function confirmed({ title, text, yes, no }: Question): Promise<boolean> {
  const dialog = find(replyIds.confirm, HTMLDialogElement);
  const [yesButton, noButton] = [
    find(replyIds.confirmYes, HTMLButtonElement),
    find(replyIds.confirmNo, HTMLButtonElement),
  ];
  find(replyIds.confirmTitle, HTMLElement).textContent = title;
  find(replyIds.confirmText, HTMLElement).textContent = text;
  yesButton.textContent = yes;
  noButton.textContent = no;
  dialog.returnValue = '';
  return new Promise((resolve) => {
    yesButton.onclick = () => dialog.close('yes');
    noButton.onclick = () => dialog.close('');
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    dialog.showModal();
    noButton.focus();
  });
}
