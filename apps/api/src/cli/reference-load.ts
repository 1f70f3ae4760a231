import { LoadReference } from '@matxich/reference';
import { type Command, say, withApp } from './command';

export const referenceLoad: Command = {
  usage: 'reference:load',
  help: 'Bring taxonomy, provinces, the wards of Hanoi, parks and industry codes to the version of the program',
  flags: [],
  words: 0,
  async run({ config }) {
    const sets = await withApp(config(), (app) => app.get(LoadReference).execute());
    say(sets.length > 0 ? `loaded: ${sets.join(', ')}` : 'up to date');
  },
};
