// A process of its own: a kill inside the client's process would wait for the client, and then nothing is ever in doubt.
// Reads pids, one line of JSON each; kills these and their children (found by parent, because PostgreSQL's backends leave the
// process group), answers with the pids it killed.
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

function childrenOf(pid) {
  const found = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid) found.push(Number(name));
    } catch {
      // gone meanwhile
    }
  }
  return found;
}

const family = (pid) => [pid, ...childrenOf(pid).flatMap(family)];

for await (const line of createInterface({ input: process.stdin })) {
  const pids = JSON.parse(line).flatMap(family);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone already
    }
  }
  console.log(JSON.stringify(pids));
}
