import { CountPhrases } from '@matxich/suppliers';
import { type Command, say, withApp } from './command';

export const vocabularyPhrases: Command = {
  usage: 'vocabulary:phrases',
  help: 'Count what firms write about themselves and no concept covers, for the officers\' queue; the worker does so daily',
  flags: [],
  words: 0,
  async run({ config }) {
    const { firms, phrases } = await withApp(config(), (app) => app.get(CountPhrases).execute());
    say(`${firms} firms read, ${phrases} phrases kept`);
  },
};
