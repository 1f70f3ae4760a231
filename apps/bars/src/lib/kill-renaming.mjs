import { randomUUID } from 'node:crypto';
import { pause } from '@matxich/embedded';
import { insist, peopleIn } from './kill-clients.mjs';

const hands = 4;

/** One word that nobody else has. */
const word = () => `k${randomUUID().replaceAll('-', '').slice(0, 14)}`;

async function firmOf(product, who) {
  let own = (await insist(product, who, 'POST', '/api/v1/my/supplier', { nameVi: `Công ty ${word()}` })).body;
  return {
    id: own.id,
    /** @param kind a word of its own, to be recognised by */
    rename: async (kind = '') => {
      const { status, body } = await insist(product, who, 'PATCH', '/api/v1/my/supplier', { nameVi: `Công ty ${kind} ${word()}` }, { headers: { 'if-match': `"${own.version}"` } });
      // 412: the try that was in doubt had done it. Ask what is true.
      own = status === 200 ? body : (await insist(product, who, 'GET', '/api/v1/my/supplier')).body;
    },
  };
}

/**
 * Firms whose names are changed one after the other, so that no later change covers up a lost one before everybody had a turn.
 * @param {number} resting so many of the firms keep their name
 */
export async function startRenaming(product, count, resting) {
  const people = await peopleIn(product, 'supplier', count);
  const firms = [];
  for (let at = 0; at < count; at += hands) firms.push(...(await Promise.all(people.slice(at, at + hands).map((who) => firmOf(product, who)))));
  const waiting = firms.slice(resting);
  let stopping = false;
  let renamed = 0;
  const hand = async () => {
    while (!stopping) {
      const one = waiting.shift();
      await one.rename();
      waiting.push(one);
      renamed++;
      await pause(250 + Math.random() * 500);
    }
  };
  const running = Promise.all(Array.from({ length: hands }, hand));
  return {
    resting: firms.slice(0, resting),
    renamed: () => renamed,
    stop: async () => {
      stopping = true;
      await running;
      return renamed;
    },
  };
}
