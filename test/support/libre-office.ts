import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice's own words for what is to be done with all tracked changes of a file. */
const commands = { accepted: 'AcceptAllTrackedChanges', rejected: 'RejectAllTrackedChanges' } as const;

/** `step` is Basic, and has the opened file as `document`. */
const macro = (step: string): string => `
Sub Settle(source As String, target As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
${step}
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, saving())
  document.close(True)
End Sub
`;

/** Has LibreOffice accept or reject all tracked changes of a Word file and save it. `folder` is for its own files. */
export function settleInLibreOffice(
  source: string,
  target: string,
  side: keyof typeof commands,
  folder: string,
): void {
  const step = `
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:${commands[side]}", "", 0, none())`;
  runInLibreOffice(source, target, step, folder);
}

/** Has LibreOffice put words in place of others, each where these first stand, and save the file as a Word file. */
export function writeInLibreOffice(
  source: string,
  target: string,
  words: Readonly<Record<string, string>>,
  folder: string,
): void {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const steps = Object.entries(words).map(
    ([old, fresh]) => `
  search = document.createSearchDescriptor()
  search.SearchString = ${quoted(old)}
  document.findFirst(search).setString(${quoted(fresh)})`,
  );
  runInLibreOffice(source, target, steps.join('\n'), folder);
}

function runInLibreOffice(source: string, target: string, step: string, folder: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const run = (...words: string[]): void => {
    const start = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
    execFileSync('soffice', [...start, ...words], { stdio: 'ignore', timeout: 120_000 });
  };
  // The first start makes the profile, and would write over a macro that was there already.
  if (!existsSync(join(folder, 'profile', 'user', 'registrymodifications.xcu')))
    run('--terminate_after_init');
  writeMacro(join(folder, 'profile'), macro(step));
  const [from, to] = [source, target].map((path) => pathToFileURL(path).href);
  run(`macro:///Standard.Settle.Settle("${from}","${to}")`);
}

function writeMacro(profile: string, basic: string): void {
  const library = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  const doctype = (name: string): string =>
    `<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name.replace(':', '-')}.dtd">`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const escaped = basic.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const files = {
    [join(library, 'Settle.xba')]:
      `${head}${doctype('script:module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">${escaped}</script:module>`,
    [join(library, 'script.xlb')]:
      `${head}${doctype('library:library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Settle"/></library:library>`,
    [join(profile, 'user', 'basic', 'script.xlc')]:
      `${head}${doctype('library:libraries')}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
}
