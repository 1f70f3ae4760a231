import { IssueOfficeToken } from '@matxich/identity';
import { type Command, say, tell, withApp } from './command';

export const officeToken: Command = {
  usage: 'office:token',
  help: 'Print a sign-up token for the first programme officer; earlier unused ones end',
  flags: [],
  words: 0,
  async run({ config }) {
    const token = await withApp(config(), (app) => app.get(IssueOfficeToken).execute());
    if (token) say(token);
    else tell('there is a programme office already; its admin adds members');
    return token ? 0 : 1;
  },
};
