import type { DocumentType } from '../pipeline.js';

/** What an agenda can be, in the order that they are offered. */
export const documentTypes: readonly DocumentType[] = ['strategi', 'program', 'plan', 'handlingsplan'];

export const defaultType: DocumentType = 'strategi';
