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
  return new Promise((resolve) => {
    const answer = (isYes: boolean): void => {
      dialog.close();
      resolve(isYes);
    };
    yesButton.onclick = () => answer(true);
    noButton.onclick = () => answer(false);
    // The key that closes dialogs says no.
    dialog.onclose = () => {
      if (!dialog.open) resolve(false);
    };
    dialog.showModal();
    noButton.focus();
  });
}
