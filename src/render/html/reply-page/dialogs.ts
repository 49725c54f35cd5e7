import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ReplyPageTerms } from '../../../language/reply-page-terms.js';
import { text } from '../text.js';
import { button, errorLine } from './fields.js';
import { replyIds } from './page-data.js';

/** The dialog in which a view on a place is written. */
export function viewDialog(words: ReplyPageTerms): Element {
  return h(
    'dialog',
    { id: replyIds.dialog, className: 'view-dialog', ariaLabelledBy: replyIds.dialogTitle },
    [
      h('form', { id: replyIds.dialogForm, noValidate: true }, [
        h('div', { className: 'dialog-head' }, [
          h('h2', { id: replyIds.dialogTitle }),
          button(replyIds.dialogClose, 'quiet', words.close),
        ]),
        h('div', { className: 'dialog-body' }, [
          h('details', { id: replyIds.dialogWords }, [
            h('summary', [text(words.wordsHere)]),
            h('blockquote', { id: replyIds.dialogQuote, tabIndex: 0 }),
          ]),
          h('div', { className: 'field', id: replyIds.dialogPointRow }, [
            h('label', { htmlFor: replyIds.dialogPoint }, [text(words.concerns)]),
            h('select', { id: replyIds.dialogPoint }),
          ]),
          h('fieldset', [
            h('legend', [text(words.kind)]),
            h(
              'div',
              { className: 'radios' },
              (['comment', 'wording', 'fault'] as const).map((kind) =>
                h('label', { className: 'radio', htmlFor: replyIds.dialogKind(kind) }, [
                  h('input', { type: 'radio', id: replyIds.dialogKind(kind), name: 'rk:kind', value: kind }),
                  h('span', [text(words.kinds[kind])]),
                ]),
              ),
            ),
          ]),
          h('div', { className: 'field', id: replyIds.dialogProposalRow }, [
            h('label', { htmlFor: replyIds.dialogProposal }, [text(words.proposal)]),
            h('p', { className: 'hint', id: replyIds.dialogProposalHint }),
            errorLine(replyIds.dialogProposalError),
            h('textarea', {
              id: replyIds.dialogProposal,
              rows: 7,
              ariaDescribedBy: `${replyIds.dialogProposalHint} ${replyIds.dialogProposalError}`,
            }),
          ]),
          h('div', { className: 'field' }, [
            h('label', { htmlFor: replyIds.dialogText, id: replyIds.dialogTextLabel }),
            errorLine(replyIds.dialogTextError),
            h('textarea', { id: replyIds.dialogText, rows: 5, ariaDescribedBy: replyIds.dialogTextError }),
          ]),
        ]),
        h('div', { className: ['dialog-foot', 'buttons'] }, [
          h('button', { type: 'submit', className: ['button', 'primary'] }, [text(words.saveView)]),
          button(replyIds.dialogLeave, 'quiet', words.leave),
        ]),
      ]),
    ],
  );
}

/** Asks before something is lost. */
export function confirmDialog(): Element {
  return h(
    'dialog',
    {
      id: replyIds.confirm,
      className: 'confirm-dialog',
      role: 'alertdialog',
      ariaLabelledBy: replyIds.confirmTitle,
      ariaDescribedBy: replyIds.confirmText,
    },
    [
      h('h2', { id: replyIds.confirmTitle }),
      h('p', { id: replyIds.confirmText }),
      h('div', { className: 'buttons' }, [
        button(replyIds.confirmYes, 'primary', ''),
        button(replyIds.confirmNo, '', ''),
      ]),
    ],
  );
}
