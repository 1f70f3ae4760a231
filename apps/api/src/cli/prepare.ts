import { IssueOfficeToken } from '@matxich/identity';
import { LoadReference } from '@matxich/reference';
import { EnsureCapabilityIndex } from '@matxich/suppliers';
import { migrate } from '../database/data-source';
import { type DemoSignIn, loadDemo } from '../demo';
import { type Command, say, tell, withApp } from './command';

function saySignIns(signIns: DemoSignIn[]): void {
  if (signIns.length === 0) return;
  const width = (field: 'role' | 'email') => Math.max(...signIns.map((one) => one[field].length));
  say('Demo sign-ins (everything they show is invented):');
  for (const one of signIns) say(`  ${one.role.padEnd(width('role'))}  ${one.email.padEnd(width('email'))}  ${one.password}`);
}

export const prepare: Command = {
  usage: 'prepare [--no-demo]',
  help: 'Bring database, reference data and index to the version of the program; repeating it changes nothing',
  flags: ['--no-demo'],
  words: 0,
  async run({ has, config }) {
    const settings = config();
    const migrations = await migrate(settings);
    if (migrations.length > 0) tell(`migrations applied: ${migrations.join(', ')}`);
    await withApp(settings, async (app) => {
      const sets = await app.get(LoadReference).execute();
      if (sets.length > 0) tell(`reference data loaded: ${sets.join(', ')}`);
      if (!has('--no-demo')) saySignIns((await loadDemo(app)).signIns);
      await app.get(EnsureCapabilityIndex).execute();
      const token = await app.get(IssueOfficeToken).execute();
      if (token) say(`No programme office yet. Sign-up token for its first officer (a new one at every start until used): ${token}`);
    });
  },
};
