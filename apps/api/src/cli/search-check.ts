import { CheckIndex } from '@matxich/suppliers';
import { type Command, say, tell, withApp } from './command';
import { progressLine } from './index-progress';

const shown = 20;

export const searchCheck: Command = {
  usage: 'search:check [--repair]',
  help: 'Compare index and PostgreSQL; --repair has the worker project what differs. Exit code 1 when something differs',
  flags: ['--repair'],
  words: 0,
  async run({ has, config }) {
    const drift = await withApp(config(), (app) => app.get(CheckIndex).execute({ repair: has('--repair'), progress: (progress) => tell(progressLine(progress)) }));
    say(`suppliers ${drift.suppliers}, documents ${drift.documents}: missing ${drift.missing.length}, stale ${drift.stale.length}, extra ${drift.extra.length}, waiting for the worker ${drift.waiting}`);
    for (const kind of ['missing', 'stale', 'extra'] as const) {
      for (const id of drift[kind].slice(0, shown)) say(`  ${kind} ${id}`);
      if (drift[kind].length > shown) say(`  … ${drift[kind].length - shown} more`);
    }
    if (drift.repaired > 0) say(`${drift.repaired} given to the worker`);
    return drift.missing.length + drift.stale.length + drift.extra.length > drift.repaired ? 1 : 0;
  },
};
