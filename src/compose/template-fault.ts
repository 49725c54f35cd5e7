/** A fault in one of the tool's own templates: for the template's author, never for the user who answers. */
export class TemplateFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TemplateFault';
  }
}
