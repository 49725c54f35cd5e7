/** JSON Pointer (RFC 6901): how every part of the program names a place in the answers. */
export type Pointer = string;

export type Segment = string | number;

export const rootPointer: Pointer = '';

export function pointerTo(parent: Pointer, segment: Segment): Pointer {
  return `${parent}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function segmentsOf(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
