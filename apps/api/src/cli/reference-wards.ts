import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LoadWards } from '@matxich/reference';
import { type Command, say, withApp } from './command';

/** Which file is which, by its name; exactly one of each. */
const wanted = { names: /^.*provinces.*wards.*\.json$/i, places: /^wards.*location.*\.csv$/i, mapping: /^old_ward_to_new.*\.csv$/i } as const;
const usualDecree = '19/2025/QĐ-TTg';

async function readFolder(folder: string): Promise<Record<keyof typeof wanted, string>> {
  const entries = await readdir(folder);
  const read = async ([role, pattern]: [string, RegExp]): Promise<[string, string]> => {
    const fitting = entries.filter((name) => pattern.test(name));
    if (fitting.length !== 1) throw new Error(`${folder} must hold exactly one file of the kind ${String(pattern)}, it holds ${fitting.length}`);
    return [role, await readFile(join(folder, fitting[0]!), 'utf8')];
  };
  return Object.fromEntries(await Promise.all(Object.entries(wanted).map(read))) as Record<keyof typeof wanted, string>;
}

export const referenceWards: Command = {
  usage: 'reference:wards <folder>',
  help: 'Load the wards of the whole country and the mapping of old addresses from files (names as JSON, places and mapping as CSV). A file decree.txt in the folder names the decree, else 19/2025/QĐ-TTg. Run search:rebuild afterwards',
  flags: [],
  words: 1,
  async run({ words: [folder = ''], config }) {
    const files = await readFolder(folder);
    const decree = (await readFile(join(folder, 'decree.txt'), 'utf8').catch(() => usualDecree)).trim() || usualDecree;
    const loaded = await withApp(config(), (app) => app.get(LoadWards).execute(files, decree));
    say(`${loaded.wards} wards, ${loaded.changes} lines of the mapping (${loaded.divided} old wards were divided: their addresses need a person), ${loaded.ended} wards ended; ${decree}`);
  },
};
