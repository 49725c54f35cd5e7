import { segmentsOf, type Pointer } from '../answers/pointer.js';
import type { Placed, Places, Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';

/** A project and the schema that its answers fit. */
export interface SchemedProject {
  project: Project;
  schema: Schema;
}

/**
 * The project with another file's answers beside its own, under a key of their own, so that a template can name both:
 * `{{remiss.sista_svarsdag}}`. Places and schema follow.
 */
export function withBeside(
  { project, schema }: SchemedProject,
  key: string,
  { answers, places }: Pick<Placed, 'answers' | 'places'>,
  besideSchema: Schema,
): SchemedProject {
  return {
    project: {
      ...project,
      answers: { ...project.answers, [key]: answers },
      places: joinedPlaces(project.places, key, places),
    },
    schema: {
      ...schema,
      properties: { ...schema.properties, [key]: besideSchema },
      definitions: { ...schema.definitions, ...besideSchema.definitions },
    },
  };
}

function joinedPlaces(own: Places, key: string, beside: Places): Places {
  const at = (pointer: Pointer): [Places, Pointer] =>
    segmentsOf(pointer)[0] === key ? [beside, pointer.slice(key.length + 1)] : [own, pointer];
  return {
    value: (pointer) => {
      const [places, inner] = at(pointer);
      return places.value(inner);
    },
    key: (pointer) => {
      const [places, inner] = at(pointer);
      return places.key(inner);
    },
    textLine: (pointer, line) => {
      const [places, inner] = at(pointer);
      return places.textLine(inner, line);
    },
    words: (pointer, offset, length) => {
      const [places, inner] = at(pointer);
      return places.words(inner, offset, length);
    },
  };
}
